"""Units of evaluation (a module body, a function, a lambda) and the records that evaluating one leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import libcst as cst
from chat2responses.evidence import is_test
from chat2responses.infer.asleep import sleepers
from chat2responses.infer.index import Index, Scope, children
from chat2responses.infer.values import Client, Data, Numbered, Resource, Site, Slot, Value, Values

if TYPE_CHECKING:
    from chat2responses.infer.values import Class
    from chat2responses.parse import ParsedFile


Precedence = Literal["atom", "comparison", "not", "test", "or", "conditional"]
"""How tightly an expression holds together: ``test`` is one joined by ``and``."""


@dataclass(frozen=True)
class Rewrite:
    """Replaces a node (inside its own parentheses) by parts; a node among the parts is a hole."""

    node: cst.CSTNode
    parts: tuple[str | cst.CSTNode, ...]
    sites: frozenset[Site]
    precedence: Precedence = "atom"
    note: str = ""


@dataclass(frozen=True)
class Refusal:
    """A use of a site's values that has no row: the family can't migrate."""

    node: cst.CSTNode
    sites: frozenset[Site]
    code: str
    detail: str = ""


@dataclass(frozen=True)
class Use:
    """One operation on request data: harmless where the data keeps its shape."""

    node: cst.CSTNode
    data: Data
    operation: str
    key: str | None = None


@dataclass(frozen=True)
class KeyWrite:
    """A value stored under a literal key of a dict.

    ``node`` is the dict element, keyword argument or subscript that names the key; ``value`` the stored expression.
    """

    node: cst.CSTNode
    data: Data
    key: str
    value: cst.CSTNode
    values: Values


@dataclass(frozen=True)
class Argument:
    """One argument of a call with what it can be."""

    node: cst.Arg
    values: Values


@dataclass(frozen=True)
class CallRecord:
    """A call of a Chat Completions method. ``prefix`` holds arguments bound earlier by ``partial`` or a wrapper."""

    site: Site
    node: cst.Call
    method: str
    resources: frozenset[Resource]
    arguments: tuple[Argument, ...]
    awaited: bool
    via: tuple[cst.Arg, ...] = ()


@dataclass(frozen=True)
class ClientRecord:
    """The construction of a client, with its arguments, or a later change of one of its settings."""

    client: Client
    node: cst.CSTNode
    arguments: tuple[Argument, ...]
    settings: tuple[tuple[str, cst.CSTNode, Values], ...]
    base: frozenset[Client] = frozenset()


@dataclass(frozen=True)
class Carry:
    """A site's value that leaves a unit at a node, for the trace of a finding.

    It goes into the function ``into``; with ``back`` to those that call the unit; else to wherever it is read.
    """

    node: cst.CSTNode
    site: Site
    what: str
    unit: Unit
    into: Unit | None = None
    back: bool = False


@dataclass(frozen=True)
class AttributeWrite:
    """A value stored as an attribute of an object of a test.

    ``node`` is the keyword argument, attribute or name that names it; ``value`` the stored expression.
    """

    node: cst.CSTNode
    owner: Value
    name: str
    value: cst.CSTNode
    values: Values


@dataclass(frozen=True)
class AttributeRead:
    """A read of an attribute of an object of a test; ``name`` of an element is ``[key]``."""

    node: cst.CSTNode
    owner: Value
    name: str


@dataclass(frozen=True)
class ObjectUse:
    """What else is done with an object of a test: ``escape``, ``spread`` (keywords not in sight), ``spec`` …"""

    node: cst.CSTNode
    owner: Value
    operation: str


@dataclass(frozen=True)
class AssertRecord:
    """A claim about the calls of a mock: ``mock.assert_called_with(…)``."""

    node: cst.Call
    callee: Value
    name: str
    arguments: tuple[Argument, ...]


@dataclass(frozen=True)
class Patch:
    """A place that puts something else where a dotted name or an attribute leads.

    ``target`` is the literal string or the expression before the attribute; ``path`` what it leads through behind a
    client (``chat.completions.create``), or the dotted name of a class of the openai package; ``values`` what is put
    there.
    """

    node: cst.CSTNode
    target: cst.BaseExpression
    path: str
    values: Values


@dataclass(frozen=True)
class Hop:
    """An attribute on the way to the API that is read from a stand-in too: ``path`` is dotted from the client."""

    node: cst.CSTNode
    owner: Value
    path: str


@dataclass(frozen=True)
class Link:
    """A stand-in that a call of the API can reach: what is called in its place, and what that gives.

    ``kinds`` are those of what the API gives. A ``relayed`` one is called in the place of a function of the program
    that hands the answer on, with that function's arguments. One that is ``met`` is handed by a test to a function of
    the program that reads answers, too.
    """

    site: Site
    callee: Value
    values: Values
    kinds: frozenset[str]
    relayed: bool = False
    met: bool = False


@dataclass
class Records:
    """What one evaluation of a unit noted; each evaluation begins anew.

    ``checks`` are looks at values that can only note more: they wait until the values have spread.
    """

    rewrites: dict[int, Rewrite] = field(default_factory=dict)
    refusals: dict[tuple[int, str], Refusal] = field(default_factory=dict)
    joins: set[frozenset[Site]] = field(default_factory=set)
    uses: dict[tuple[int, int, str], Use] = field(default_factory=dict)
    key_writes: dict[tuple[int, int], KeyWrite] = field(default_factory=dict)
    merges: set[tuple[Data, Data]] = field(default_factory=set)
    calls: dict[tuple[int, int], CallRecord] = field(default_factory=dict)
    clients: dict[int, ClientRecord] = field(default_factory=dict)
    carries: dict[tuple[int, Site], Carry] = field(default_factory=dict)
    values: dict[int, tuple[cst.CSTNode, Values]] = field(default_factory=dict)
    client_uses: dict[tuple[int, Client], tuple[cst.CSTNode, Client, str]] = field(default_factory=dict)
    resource_uses: dict[int, tuple[cst.CSTNode, frozenset[Resource], str]] = field(default_factory=dict)
    guards: dict[tuple[int, str], tuple[cst.CSTNode, frozenset[Site], str]] = field(default_factory=dict)
    mixed: set[int] = field(default_factory=set)
    relayed: dict[int, tuple[cst.CSTNode, frozenset[Site]]] = field(default_factory=dict)
    streams: dict[int, tuple[cst.CSTNode, frozenset[Site]]] = field(default_factory=dict)
    receivers: dict[int, Values] = field(default_factory=dict)
    attribute_writes: dict[tuple[int, int], AttributeWrite] = field(default_factory=dict)
    attribute_reads: dict[tuple[int, int], AttributeRead] = field(default_factory=dict)
    object_uses: dict[tuple[int, int, str], ObjectUse] = field(default_factory=dict)
    asserts: dict[tuple[int, int], AssertRecord] = field(default_factory=dict)
    patches: dict[int, Patch] = field(default_factory=dict)
    hops: dict[tuple[int, int], Hop] = field(default_factory=dict)
    links: dict[tuple[Site, int], Link] = field(default_factory=dict)
    pending: set[int] = field(default_factory=set)
    reads: dict[int, tuple[cst.Attribute, Values]] = field(default_factory=dict)
    checks: list[Callable[[], None]] = field(default_factory=list)


class File:
    """A file under analysis: where it lies, its tree and its index.

    ``unloaded`` holds the names that it imports from files which nothing has asked for yet, with their paths.
    """

    def __init__(self, path: str, project: str, parsed: ParsedFile) -> None:
        self.path = path
        self.project = project
        self.parsed = parsed
        self.is_test = is_test(path)
        self.index = Index(parsed.module)
        self.unit = Unit(self, parsed.module, self.index.scope, None)
        self.unit.asleep = dict(sleepers(self.index, self.is_test))
        self.stars: list[Values] = []
        self.unloaded: dict[str, str] = {}


class Unit(Numbered):
    """A module body, function or lambda: the slots through which values enter and leave, and the newest records.

    ``none_errors`` holds the texts of answers that would raise an error if they were None, which leaves the unit.
    """

    def __init__(self, file: File, node: cst.CSTNode, scope: Scope, parent: Unit | None) -> None:
        self.file = file
        self.node = node
        self.scope = scope
        self.parent = parent
        self.cls: Class | None = None
        self.parameters: dict[str, Slot] = {}
        self.declared: set[str] = set()
        self.expected: set[str] = set()
        self.variables: dict[str, Slot] = {}
        self.returns = Slot()
        self.yields = Slot()
        self.watchers = Slot()
        self.none_errors = Slot()
        self.records = Records()
        self.called = False
        self.relays: set[Unit] = set()
        self.callers: set[Unit] = set()
        self.unloaded: set[str] = set()
        self.escaped = False
        self.opened = False
        self.entry = False
        self.names_api = False
        self.keeps: bool | None = None
        self.wraps: str | None = None
        self.evaluations = 0
        self.asleep: dict[str, frozenset[str]] = {}
        self.shared: frozenset[str] | None = None
        self._held: frozenset[type[cst.CSTNode]] | None = None
        self.shares_names = bool(scope.children) or parent is None

    @property
    def name(self) -> str:
        """How the unit is called in a finding."""
        if isinstance(self.node, cst.FunctionDef):
            return f"{self.cls.name}.{self.node.name.value}" if self.cls else self.node.name.value
        return "lambda" if isinstance(self.node, cst.Lambda) else "module"

    def holds(self, kind: type[cst.CSTNode]) -> bool:
        """Whether a statement or expression of a kind stands in a function itself: for ``return``, one with a value."""
        if self._held is None:
            self._held = frozenset(_kinds_in(self.node))
        return kind in self._held

    @property
    def is_async(self) -> bool:
        """Whether calling the unit gives an awaitable or an async generator."""
        return isinstance(self.node, cst.FunctionDef) and self.node.asynchronous is not None


def _kinds_in(node: cst.CSTNode) -> Iterator[type[cst.CSTNode]]:
    stack: list[cst.CSTNode] = [node.body] if isinstance(node, cst.FunctionDef) else []
    while stack:
        top = stack.pop()
        if isinstance(top, cst.Yield) or (isinstance(top, cst.Return) and top.value is not None):
            yield type(top)
        if not isinstance(top, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            stack.extend(children(top))
