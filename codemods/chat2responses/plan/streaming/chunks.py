"""What is known of a chunk of one class: the value of each attribute, and the event's expression for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

import libcst as cst
from chat2responses.api import results, streams
from chat2responses.api.streams import CALL, CALLS, CHOICE, CHOICES, CHUNK, DELTA, FINISH, FUNCTION, ChunkClass, Fact

LOGPROBS = "chunk_logprobs"


class Refused(Exception):
    """Something in a loop has no counterpart: ``node`` with the reason's code and detail."""

    def __init__(self, node: cst.CSTNode, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.node = node
        self.code = code
        self.detail = detail


class Raising(Exception):
    """Evaluating ``node`` raises for every chunk of the class: an attribute of None, an index into an empty list."""

    def __init__(self, node: cst.CSTNode, detail: str) -> None:
        super().__init__(detail)
        self.node = node
        self.detail = detail


@dataclass(frozen=True)
class Known:
    """A constant. ``own``: it holds for this class of chunk, not for all."""

    value: object
    own: bool = False


@dataclass(frozen=True)
class Read:
    """Something read from the chunk that isn't constant within the class.

    ``template`` is its expression with ``{}`` for the event, empty where no event has it; ``code`` is the reason then.
    ``truth`` is None where both are possible. ``is_number``: it numbers a call, from 0 in chunks, among all output
    items in events.
    """

    template: str
    truth: bool | None = True
    is_text: bool = False
    is_number: bool = False
    code: str = "stream-shape"


@dataclass(frozen=True)
class Part:
    """An object of the chunk that exists on the chat side only, by its kind."""

    kind: str


@dataclass(frozen=True)
class Whole:
    """The chunk itself, which is kept or handed on: the event stands for it."""


@dataclass(frozen=True)
class Length:
    """The length of a text that isn't empty."""


@dataclass(frozen=True)
class Unknown:
    """Anything. ``own``: it is computed from the chunk."""

    own: bool = False
    truth: bool | None = None


Value = Known | Read | Part | Whole | Length | Unknown
NONE = Known(None, own=True)
EMPTY = Known("", own=True)


def is_own(value: Value) -> bool:
    """Whether a value depends on the class of the chunk."""
    return isinstance(value, Read | Part | Whole | Length) or value.own


def truth(value: Value) -> bool | None:
    """Gives the truth of a value, None if it isn't known."""
    if isinstance(value, Known):
        return bool(value.value)
    if isinstance(value, Read | Unknown):
        return value.truth
    return True


def is_none(value: Value) -> bool | None:
    """Whether a value is None; None if that isn't known."""
    if isinstance(value, Known):
        return value.value is None
    if isinstance(value, Read):
        return False if value.truth is not None or value.is_text or value.is_number else None
    return False if isinstance(value, Part | Whole | Length) else None


def tainted(value: Value, by: Value) -> Value:
    """Gives a value that was chosen by another one."""
    if not is_own(by):
        return value
    if isinstance(value, Known):
        return Known(value.value, own=True)
    return Unknown(own=True, truth=value.truth) if isinstance(value, Unknown) else value


class Sort(Protocol):
    """A sort of what a loop is given, for which a sort of event stands.

    ``tests`` have ``{}`` for the event; ``joiner`` stands between them.
    """

    @property
    def label(self) -> str:
        """What it is called in a finding."""
        ...

    @property
    def tests(self) -> tuple[str, ...]:
        """What tells its events from others."""
        ...

    @property
    def joiner(self) -> str:
        """``and`` or ``or``."""
        ...

    def read(self, kind: str, name: str, node: cst.CSTNode) -> Value:
        """Gives what an attribute of one of its objects is. Raises Refused for one without a row."""
        ...


@dataclass(frozen=True)
class Class:
    """A class of chunk as one kind of event shows it. ``first`` tells the two events of a tool call apart."""

    chunk: ChunkClass
    first: bool = False

    @property
    def label(self) -> str:
        """What it is called in a finding."""
        return self.chunk.value

    @property
    def tests(self) -> tuple[str, ...]:
        """What tells its events from others."""
        types = tuple(f'{{}}.type == "{name}"' for name in self._row.types)
        return (*types, f'{{}}.item.type == "{self._row.item}"') if self._row.item else types

    @property
    def joiner(self) -> str:
        """``and`` or ``or``."""
        return "and" if self._row.item else "or"

    @property
    def _row(self) -> streams.EventRow:
        rows = [row for row in streams.EVENTS if row.chunk is self.chunk]
        return rows[0] if self.first or len(rows) == 1 else rows[1]

    @property
    def facts(self) -> Mapping[str, Fact]:
        """What is known of the attributes."""
        return streams.FACTS[self.chunk]

    @property
    def templates(self) -> Mapping[str, str]:
        """The expressions of the event that stands for it, by what is read from the chunk."""
        return self._row.templates

    def read(self, kind: str, name: str, node: cst.CSTNode) -> Value:
        """Gives what an attribute of a part of the chunk is. Raises Refused for one without a row."""
        return _read(self, kind, name, node)


START = Class(ChunkClass.START)
TEXT = Class(ChunkClass.TEXT)
REFUSAL = Class(ChunkClass.REFUSAL)
CALL_BEGIN = Class(ChunkClass.TOOL, first=True)
CALL_MORE = Class(ChunkClass.TOOL)
END = Class(ChunkClass.END)
USAGE = Class(ChunkClass.USAGE)

_FIELDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        CHUNK: frozenset(
            {"id", "choices", "created", "model", "object", "service_tier", "system_fingerprint", "usage"}
        ),
        CHOICE: frozenset({"delta", "finish_reason", "index", "logprobs"}),
        DELTA: frozenset({"content", "function_call", "refusal", "role", "tool_calls"}),
        CALL: frozenset({"index", "id", "function", "type"}),
        FUNCTION: frozenset({"arguments", "name"}),
        LOGPROBS: frozenset({"content", "refusal"}),
    }
)
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        CHUNK: "chunk",
        CHOICE: "choice",
        DELTA: "delta",
        CALL: "call",
        FUNCTION: "call.function",
        LOGPROBS: "logprobs",
        CHOICES: "choices",
        CALLS: "tool_calls",
        FINISH: "finish_reason",
    }
)


def has(kind: str, name: str) -> bool | None:
    """Whether the objects of a kind have an attribute, None if that isn't known."""
    if name in _FIELDS.get(kind, ()):
        return True
    return False if name in results.LACKED else None


def _read(cls: Class, kind: str, name: str, node: cst.CSTNode) -> Value:
    if name not in _FIELDS.get(kind, ()):
        raise Refused(node, "result-unknown-attribute", f"{_NAMES.get(kind, kind)}.{name}")
    if kind in (FUNCTION, CALL):
        return _of_call(cls, kind, name)
    path = f"{_NAMES[kind]}.{name}"
    template = cls.templates.get(path, "")
    if name == "usage":
        fact = cls.facts["usage"]
        return Read(template, truth=None, code="") if fact is Fact.TRUTHY else NONE
    if name == "index":
        return Known(0, own=True)
    if (kind == CHUNK and name != "choices") or kind == LOGPROBS:
        known = None if name in ("service_tier", "system_fingerprint") or kind == LOGPROBS else True
        return Read(template, truth=known, code=streams.REFUSED.get(path, "stream-shape"))
    if name == "delta":
        return Part(DELTA)
    return _by_fact(name, cls.facts[name], template, path)


def _by_fact(name: str, fact: Fact, template: str, path: str) -> Value:
    if fact is Fact.NONE:
        return NONE
    if fact is Fact.FALSY:
        return EMPTY
    if fact is Fact.EMPTY:
        return Known((), own=True)
    part = {"choices": CHOICES, "finish_reason": FINISH, "tool_calls": CALLS, "logprobs": LOGPROBS}.get(name)
    if part is not None:
        return Part(part)
    if fact is Fact.TRUTHY:
        return Read(template, is_text=True, code=streams.REFUSED.get(path, "stream-shape"))
    return Read(template, truth=None, code=streams.REFUSED.get(path, "stream-shape"))


def _of_call(cls: Class, kind: str, name: str) -> Value:
    path = f"{_NAMES[kind]}.{name}"
    template = cls.templates.get(path)
    if name == "function":
        return Part(FUNCTION)
    if template is None:
        return NONE
    if template == '""':
        return EMPTY
    if template.startswith('"'):
        return Known(template.strip('"'), own=True)
    if name == "index":
        return Read(template, truth=None, is_number=True)
    return Read(template, is_text=True)
