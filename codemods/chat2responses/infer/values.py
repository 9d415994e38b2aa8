"""What an expression can be: interned values, the sets of them, and the slots in which they travel.

Values are compared by identity; ``Interner`` makes each of them once, from a finite domain (nodes of the source).
They are hashed by the order in which they are made, not by their address: sets of them are walked in the same order in
every run.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from itertools import count
from typing import TYPE_CHECKING, TypeVar, cast

import libcst as cst

if TYPE_CHECKING:
    from chat2responses.infer.unit import Unit


class Numbered:
    """What is hashed by a number of its own; by 0 as long as it has none."""

    __slots__ = ("number",)

    number: int

    def __hash__(self) -> int:
        try:
            return self.number
        except AttributeError:
            return 0


class Value(Numbered):
    """One thing that an expression may evaluate to."""

    __slots__ = ()


class Opaque(Value):
    """Anything: what the analysis doesn't know."""

    __slots__ = ()


class Const(Value):
    """A literal number, bool or None."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


class Str(Value):
    """A string: its text where it is a literal, else None; ``filled`` when it can't be empty."""

    __slots__ = ("filled", "text")

    def __init__(self, text: str | None, filled: bool) -> None:
        self.text = text
        self.filled = filled


class Sdk(Value):
    """An object of the chat answer of one call site; ``kind`` is one of ``api.results``."""

    __slots__ = ("kind", "site")

    def __init__(self, kind: str, site: Site) -> None:
        self.kind = kind
        self.site = site


class Site(Numbered):
    """A call of a Chat Completions method (or a reference to it that is called elsewhere)."""

    __slots__ = ("index", "node", "unit")

    def __init__(self, node: cst.CSTNode, unit: Unit, index: int) -> None:
        self.node = node
        self.unit = unit
        self.index = self.number = index


class Lost(Value):
    """What a refused use of an answer of ``site`` gives: whatever is done with it, its family stays as it is."""

    __slots__ = ("site",)

    def __init__(self, site: Site) -> None:
        self.site = site


class Client(Value):
    """A client of the openai package, made or declared at ``node``.

    ``flavour`` is ``openai``, ``azure``, ``bedrock`` or ``module``; ``proof`` says how it is known: ``made``,
    ``declared`` or ``vouched``.
    """

    __slots__ = ("asynchronous", "flavour", "node", "proof", "unit")

    def __init__(self, node: cst.CSTNode, unit: Unit, flavour: str, asynchronous: bool, proof: str) -> None:
        self.node = node
        self.unit = unit
        self.flavour = flavour
        self.asynchronous = asynchronous
        self.proof = proof


class Resource(Value):
    """``client.chat`` and what hangs on it, read at ``node`` from ``base``; ``path`` is dotted from the client."""

    __slots__ = ("base", "node", "path", "unit")

    def __init__(self, base: Client | Resource, path: str, node: cst.CSTNode, unit: Unit) -> None:
        self.base = base
        self.path = path
        self.node = node
        self.unit = unit

    @property
    def client(self) -> Client:
        """The client at the root."""
        base = self.base
        while isinstance(base, Resource):
            base = base.base
        return base


class Slot:
    """A growing set of values with the units that read it.

    ``crowd`` takes the containers that are no longer among the values because there are too many of them.
    """

    __slots__ = ("crowd", "readers", "values", "wide")

    def __init__(self) -> None:
        self.values: Values = NOTHING
        self.crowd: Values = NOTHING
        self.wide = False
        self.readers: set[Unit] = set()


class Data(Value):
    """A list, tuple, dict or set by its allocation site.

    ``kind`` is ``list``, ``tuple``, ``set`` or ``dict``; ``elements`` holds all elements, or the values under unknown
    keys; ``keys`` those under literal keys (for a tuple, positions); ``open`` is true when unknown keys can have been
    stored, which ``names`` tells; ``shape`` grows with the keys. ``maker`` is the dotted name of the library function
    whose call at ``node`` gave it, or of the library's object that it stands for, empty for what the code itself puts
    together.
    """

    __slots__ = ("elements", "keys", "kind", "maker", "names", "node", "open", "shape", "unit")

    def __init__(self, node: cst.CSTNode, unit: Unit, kind: str, maker: str = "") -> None:
        self.node = node
        self.unit = unit
        self.kind = kind
        self.maker = maker
        self.elements = Slot()
        self.keys: dict[str, Slot] = {}
        self.shape = Slot()
        self.names = Slot()
        self.open = False


class Box(Value):
    """A wrapper around values: ``awaitable``, ``iterator``, ``context``, ``task``; or a ``partial`` of a callable."""

    __slots__ = ("content", "kind")

    def __init__(self, kind: str, content: Slot) -> None:
        self.kind = kind
        self.content = content


class Partial(Value):
    """``functools.partial`` of a callable made at ``node``."""

    __slots__ = ("node", "target", "unit")

    def __init__(self, node: cst.Call, unit: Unit, target: Value) -> None:
        self.node = node
        self.unit = unit
        self.target = target


class Function(Value):
    """A function or lambda with its unit."""

    __slots__ = ("unit",)

    def __init__(self, unit: Unit) -> None:
        self.unit = unit


class Bound(Value):
    """A function bound to its first argument."""

    __slots__ = ("function", "receiver")

    def __init__(self, function: Function, receiver: Value) -> None:
        self.function = function
        self.receiver = receiver


class Class(Value):
    """A class of the project. ``attributes`` are those of its body and of its instances.

    ``bases`` holds a slot for each base in the class statement; ``subclasses`` takes in all below, indirect ones too.
    ``is_record``: a decorator makes ``__init__`` of the declared fields, so that these hold what calls in sight give,
    until the class goes out of sight.
    """

    __slots__ = ("attributes", "bases", "escaped", "is_record", "name", "node", "subclasses", "unit")

    def __init__(self, node: cst.ClassDef, unit: Unit) -> None:
        self.node = node
        self.unit = unit
        self.name = node.name.value
        self.attributes: dict[str, Slot] = {}
        self.bases: tuple[Slot, ...] = tuple(Slot() for _ in node.bases)
        self.subclasses = Slot()
        self.escaped = False
        self.is_record = False


class Instance(Value):
    """Any instance of a class of the project."""

    __slots__ = ("cls",)

    def __init__(self, cls: Class) -> None:
        self.cls = cls


class Built(Value):
    """An object of a test that is made of attributes alone, by where it is made.

    ``style`` says how: ``namespace``, ``mock``, ``async mock``, ``model`` (of the openai package), ``literal`` (a dict
    that such a model is made of), ``patcher``, ``call`` (what a mock, its ``callee``, remembers of a call) or ``claim``
    (what a test says about one); ``made_by`` is the dotted name that was called. A mock makes the objects behind its
    attributes itself: these have the mock as ``parent`` and the attribute as ``name``.
    """

    __slots__ = ("attributes", "callee", "children", "made_by", "name", "node", "parent", "style", "unit")

    def __init__(
        self, node: cst.CSTNode, unit: Unit, style: str, made_by: str = "", parent: Built | None = None, name: str = ""
    ) -> None:
        self.node = node
        self.unit = unit
        self.style = style
        self.made_by = made_by
        self.parent = parent
        self.name = name
        self.attributes: dict[str, Slot] = {}
        self.children: dict[str, Built] = {}
        self.callee: Value = self

    @property
    def is_mock(self) -> bool:
        """Whether any attribute can be read and called."""
        return self.style in ("mock", "async mock")

    @property
    def depth(self) -> int:
        """How many attributes lie between it and the mock that was made in the source."""
        return 0 if self.parent is None else self.parent.depth + 1


class Alias(Value):
    """A type under a name of its own (``Annotated[OpenAI, Depends(get_client)]``), by where it is written.

    ``declared`` holds what a name with this type can be, ``injected`` what a framework fills such a parameter with.
    """

    __slots__ = ("declared", "injected")

    def __init__(self) -> None:
        self.declared = Slot()
        self.injected = Slot()


class Module(Value):
    """A module of the project, by the path of its file.

    A package without a file of its own has a ``namespace`` instead, its dotted name and the number of leading dots,
    and the path of a file that imports it.
    """

    __slots__ = ("namespace", "path")

    def __init__(self, path: str, namespace: tuple[str, int] | None = None) -> None:
        self.path = path
        self.namespace = namespace


class External(Value):
    """A name of a module outside the project, such as ``openai.OpenAI``; ``made`` for what calling it gave."""

    __slots__ = ("made", "name")

    def __init__(self, name: str, made: bool) -> None:
        self.name = name
        self.made = made


Values = frozenset[Value]
NOTHING: Values = frozenset()
OPAQUE = Opaque()
UNKNOWN: Values = frozenset((OPAQUE,))
NONE = Const(None)
NONE_ONLY: Values = frozenset((NONE,))
SOME_STR = Str(None, filled=False)
FILLED_STR = Str(None, filled=True)

KEPT = 8
"""So many different literal strings, or results of libraries, in one slot become "some string" or unknown."""

MOST_CONTAINERS = 24
"""So many lists and dicts in one slot are told apart beside what is unknown."""

T = TypeVar("T")
N = TypeVar("N", bound=Numbered)


class Interner:
    """Makes each value once."""

    def __init__(self) -> None:
        self._made: dict[Hashable, object] = {}
        self._numbers = count(1)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Gives the value made under ``key``, made now if need be."""
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = make()
            if isinstance(found, Value):
                self.number(found)
        return cast("T", found)

    def number(self, made: N) -> N:
        """Gives a number to what ``get`` doesn't make."""
        made.number = next(self._numbers)
        return made

    def find(self, key: Hashable) -> object:
        """Gives the value made under ``key``, None when there is none."""
        return self._made.get(key)

    def sdk(self, kind: str, site: Site) -> Sdk:
        """Gives the SDK object of a kind that belongs to a site."""
        return self.get((kind, site), lambda: Sdk(kind, site))

    def const(self, value: object) -> Const:
        """Gives a literal; None is always ``NONE``."""
        return NONE if value is None else self.get((Const, type(value), value), lambda: Const(value))

    def text(self, text: str) -> Str:
        """Gives a literal string."""
        return self.get((Str, text), lambda: Str(text, bool(text)))

    def external(self, name: str, made: bool = False) -> External:
        """Gives a name outside the project."""
        return self.get((External, name, made), lambda: External(name, made))


def is_foreign(value: Value) -> bool:
    """Whether a value that meets answers would be read as well: neither None nor what a refused use gave."""
    return value is not NONE and not isinstance(value, Lost)


def text_of(values: Values) -> str | None:
    """Gives the one literal string that values are, else None."""
    value = next(iter(values)) if len(values) == 1 else None
    return value.text if isinstance(value, Str) else None


def union(sets: Iterable[Values]) -> Values:
    """Gives all values of several sets."""
    return NOTHING.union(*sets)


def grown(slot: Slot, values: Values) -> Values:
    """Gives what a slot holds with more values in it.

    Once there are too many literals or library results, they stay "some string" and unknown: sets stay small, and a
    slot grows only so often.
    """
    result = slot.values | values
    if not slot.wide and len(result) > KEPT:
        slot.wide = sum(isinstance(value, Str | External) for value in result) > KEPT
    return frozenset(map(_widened, result)) if slot.wide else result


def thinned(slot: Slot, values: Values) -> Values:
    """Gives values without the containers among them, which the slot's crowd takes, once these are too many.

    Only where anything can stand beside them: what is done there to one of them proves nothing.
    """
    if OPAQUE not in values or (len(values) <= MOST_CONTAINERS and not slot.crowd):
        return values
    containers = frozenset(value for value in values if isinstance(value, Data))
    if len(containers) <= MOST_CONTAINERS and not slot.crowd:
        return values
    slot.crowd |= containers
    return values - containers


def _widened(value: Value) -> Value:
    if isinstance(value, Str):
        return FILLED_STR if value.filled else SOME_STR
    return OPAQUE if isinstance(value, External) and (value.made or "()" in value.name) else value
