"""Checks a JSON value against the SDK's parameter types (TypedDicts), at every depth.

pydantic's ``TypeAdapter`` does not do this for request bodies: it checks ``Iterable`` lazily and drops unknown keys
without a word. Here every key must be known, every required key present, every value of its type.
"""

from __future__ import annotations

import collections.abc
import functools
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from typing_extensions import NotRequired, Required, get_type_hints, is_typeddict

Kind = Literal["missing", "unknown", "type", "value"]
DISCRIMINATORS = ("type", "role")


@dataclass(frozen=True)
class Violation:
    """One mismatch. ``path`` is written as the API writes it: ``input[0].content``."""

    path: str
    kind: Kind
    expected: str = ""


@dataclass(frozen=True)
class Field:
    """A key of a TypedDict: the type of its value and whether it must be there."""

    annotation: Any
    required: bool


@functools.cache
def fields(typed_dict: type) -> dict[str, Field]:
    """Give the keys of a TypedDict.

    ``__required_keys__`` alone is wrong in modules with postponed annotations: there ``Required[...]`` is a string
    when the class is made. The resolved hints tell the truth.
    """
    declared: frozenset[str] = getattr(typed_dict, "__required_keys__", frozenset())
    found = {}
    for name, hint in get_type_hints(typed_dict, include_extras=True).items():
        origin: Any = get_origin(hint)
        marked = origin in (Required, NotRequired)
        required = origin is Required or (not marked and name in declared)
        found[name] = Field(get_args(hint)[0] if marked else hint, required)
    return found


def violations(value: object, annotation: Any, path: str = "") -> Iterator[Violation]:
    """Yield every mismatch of ``value`` (parsed JSON) with ``annotation``. Raises ``TypeError`` for unknown types."""
    origin: Any = get_origin(annotation)
    if origin is Annotated or origin in (Required, NotRequired):
        yield from violations(value, get_args(annotation)[0], path)
    elif annotation is Any or annotation is object:
        return
    elif annotation is None or annotation is type(None):
        if value is not None:
            yield Violation(path, "type", "null")
    elif origin in (Union, types.UnionType):
        yield from _union(value, list(_members(annotation)), path)
    elif origin is Literal:
        if not any(value == choice and type(value) is type(choice) for choice in get_args(annotation)):
            yield Violation(path, "value", _choices(get_args(annotation)))
    elif is_typeddict(annotation):
        yield from _typed_dict(value, annotation, path)
    elif isinstance(origin, type) and issubclass(origin, collections.abc.Mapping):
        yield from _mapping(value, get_args(annotation), path)
    elif isinstance(origin, type) and issubclass(origin, collections.abc.Iterable):
        yield from _array(value, get_args(annotation), path)
    else:
        yield from _scalar(value, annotation, path)


def _members(annotation: Any) -> Iterator[Any]:
    """Yield the alternatives of a union, nested unions and aliases flattened."""
    for member in get_args(annotation):
        if get_origin(member) in (Union, types.UnionType):
            yield from _members(member)
        else:
            yield member


def _choices(values: tuple[object, ...]) -> str:
    quoted = [f"'{value}'" for value in values]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + f", and {quoted[-1]}"


def _typed_dict(value: object, annotation: type, path: str) -> Iterator[Violation]:
    if not isinstance(value, dict):
        yield Violation(path, "type", "object")
        return
    known = fields(annotation)
    for name in value:
        if name not in known:
            yield Violation(_join(path, name), "unknown")
    for name, field in known.items():
        if name in value:
            yield from violations(value[name], field.annotation, _join(path, name))
        elif field.required:
            yield Violation(_join(path, name), "missing")


def _mapping(value: object, arguments: tuple[Any, ...], path: str) -> Iterator[Violation]:
    if not isinstance(value, dict):
        yield Violation(path, "type", "object")
        return
    for name, element in value.items():
        yield from violations(element, arguments[1], _join(path, name))


def _array(value: object, arguments: tuple[Any, ...], path: str) -> Iterator[Violation]:
    if not isinstance(value, list):
        yield Violation(path, "type", "array")
        return
    for index, element in enumerate(value):
        yield from violations(element, arguments[0], f"{path}[{index}]")


SCALARS: dict[Any, tuple[tuple[type, ...], str]] = {
    str: ((str,), "string"),
    int: ((int,), "integer"),
    float: ((int, float), "number"),
    bool: ((bool,), "boolean"),
}


def _scalar(value: object, annotation: Any, path: str) -> Iterator[Violation]:
    if annotation not in SCALARS:
        raise TypeError(f"{path}: no check for {annotation!r}")
    accepted, name = SCALARS[annotation]
    if not isinstance(value, accepted) or (isinstance(value, bool) and annotation is not bool):
        yield Violation(path, "type", name)


def _union(value: object, members: list[Any], path: str) -> Iterator[Violation]:
    """Check against the alternative that is meant: by the discriminating keys, else the one that fits best."""
    results = []
    for member in members:
        if not (isinstance(value, dict) and is_typeddict(member) and _excluded(value, member)):
            found = list(violations(value, member, path))
            if not found:
                return
            results.append(found)
    objects = [found for found in results if not _same_place(found, path)]
    if isinstance(value, (dict, list)) and objects:
        yield from min(objects, key=len)
    elif isinstance(value, dict):
        yield from _wrong_discriminator(value, members, path)
    elif len(results) == 1:
        yield from results[0]
    else:
        expected = [violation.expected for found in results for violation in found]
        if "string" in expected:
            expected = [name for name in expected if not name.startswith("'")]
        yield Violation(path, "value" if isinstance(value, str) else "type", " or ".join(dict.fromkeys(expected)))


def _excluded(value: dict[str, Any], member: type) -> bool:
    """Tell whether a discriminating key says that another alternative is meant."""
    for name in DISCRIMINATORS:
        field = fields(member).get(name)
        if field is None:
            if name in value:
                return True
            continue
        if name in value and any(True for _ in violations(value[name], field.annotation)):
            return True
        if name not in value and field.required and name == "type":
            return True
    return False


def _same_place(found: list[Violation], path: str) -> bool:
    return any(violation.path == path for violation in found)


def _wrong_discriminator(value: dict[str, Any], members: list[Any], path: str) -> Iterator[Violation]:
    candidates = [fields(member) for member in members if is_typeddict(member)]
    name = next((name for name in DISCRIMINATORS if any(name in candidate for candidate in candidates)), None)
    if name is None:
        yield Violation(path, "type", "another type than object")
        return
    if name not in value and not any(name in candidate and not candidate[name].required for candidate in candidates):
        yield Violation(_join(path, name), "missing")
        return
    name = next((key for key in DISCRIMINATORS if key in value), name)
    choices: list[object] = []
    for candidate in candidates:
        if name in candidate:
            choices.extend(_literals(candidate[name].annotation))
    yield Violation(_join(path, name), "value", _choices(tuple(dict.fromkeys(choices))) if choices else "")


def _literals(annotation: Any) -> Iterator[object]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for argument in get_args(annotation):
            yield from _literals(argument)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
