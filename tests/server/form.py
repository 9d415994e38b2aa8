"""The canonical form: what a request means to the model, whichever API it came through.

Two requests with the same form are the same request. The forms hold no word of either API: a reader of a difference
sees at once what was lost. ``digest`` goes into the text of the answers, so that a loss shows in a program's output.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

ToolKind = Literal["function", "custom"]


@dataclass(frozen=True)
class Part:
    """A piece of content. ``kind`` is text, image, file, audio or refusal; ``data`` its fields, sorted JSON."""

    kind: str
    data: str

    @property
    def text(self) -> str:
        """The text of a text part, ``""`` for others."""
        return str(json.loads(self.data)["text"]) if self.kind == "text" else ""


@dataclass(frozen=True)
class Said:
    """Something that a role said."""

    role: str
    parts: tuple[Part, ...]
    name: str | None = None


@dataclass(frozen=True)
class Called:
    """A call that the model made. ``ref`` counts the calls of the conversation; ``payload`` is JSON or free text."""

    ref: str
    kind: ToolKind
    name: str
    payload: str


@dataclass(frozen=True)
class Returned:
    """What the program answered to a call."""

    ref: str
    kind: ToolKind
    parts: tuple[Part, ...]


Item = Said | Called | Returned


@dataclass(frozen=True)
class Tool:
    """A tool on offer. ``schema`` is sorted JSON: the parameters of a function, the format of a custom tool."""

    kind: ToolKind
    name: str
    description: str | None
    schema: str
    strict: bool


@dataclass(frozen=True)
class Choice:
    """Which tools may or must be called: a ``mode``, or one named tool, or a list of them."""

    mode: Literal["auto", "none", "required"]
    tools: tuple[str, ...] = ()

    @property
    def forced(self) -> bool:
        return self.mode == "required"


@dataclass(frozen=True)
class Format:
    """The form of the text that is asked for. ``schema`` is sorted JSON."""

    kind: Literal["text", "json_object", "json_schema"] = "text"
    name: str | None = None
    description: str | None = None
    schema: str | None = None
    strict: bool = False


@dataclass(frozen=True)
class Form:
    """The whole request. ``settings`` holds what differs from the default, ``headers`` the caller's own headers."""

    surface: Literal["openai", "azure"]
    model: str
    stream: bool
    items: tuple[Item, ...]
    tools: tuple[Tool, ...] = ()
    choice: Choice = Choice("auto")
    format: Format = Format()
    settings: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The form as plain data, each item with its kind, for digests and for showing."""
        plain: dict[str, Any] = {
            "surface": self.surface,
            "model": self.model,
            "stream": self.stream,
            "items": [_item(item) for item in self.items],
            "tools": [asdict(tool) for tool in self.tools],
            "choice": asdict(self.choice),
            "format": asdict(self.format),
            "settings": dict(self.settings),
            "headers": dict(self.headers),
        }
        return plain

    @functools.cached_property
    def digest(self) -> str:
        """Eight hexadecimal digits that stand for everything in the form."""
        return short_hash(stable_json(self.as_json()))

    @functools.cached_property
    def last_user_text(self) -> str:
        """The text of the last thing that a user said."""
        for item in reversed(self.items):
            if isinstance(item, Said) and item.role == "user":
                return "\n".join(part.text for part in item.parts if part.kind == "text")
        return ""

    @functools.cached_property
    def rounds(self) -> int:
        """How often the model has called tools since the user last spoke."""
        count = 0
        previous: Item | None = None
        for item in self.items:
            if isinstance(item, Said) and item.role == "user":
                count = 0
            elif isinstance(item, Called) and not isinstance(previous, Called):
                count += 1
            previous = item
        return count


def part(kind: str, **data: Any) -> Part:
    """Make a part; fields that are ``None`` are left out."""
    return Part(kind, stable_json({name: value for name, value in data.items() if value is not None}))


def stable_json(value: object) -> str:
    """Serialise with sorted keys: dicts that are equal give equal text."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def short_hash(text: str) -> str:
    """Eight hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def renumber(items: list[Item]) -> tuple[Item, ...]:
    """Replace call ids by the order of their first appearance: only which call is meant has a meaning."""
    numbers: dict[str, str] = {}

    def number(ref: str) -> str:
        return numbers.setdefault(ref, f"call {len(numbers) + 1}")

    renumbered: list[Item] = []
    for item in items:
        if isinstance(item, Called):
            renumbered.append(Called(number(item.ref), item.kind, item.name, item.payload))
        elif isinstance(item, Returned):
            renumbered.append(Returned(number(item.ref), item.kind, item.parts))
        else:
            renumbered.append(item)
    return tuple(renumbered)


def _item(item: Item) -> dict[str, Any]:
    return {"item": type(item).__name__.lower(), **asdict(item)}
