"""What the tests read out of the ``openai`` package."""

from __future__ import annotations

import importlib
import inspect
import types
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from typing_extensions import Required


def resolve(dotted: str) -> Any:
    """The object behind a dotted name. Raises ``ImportError`` or ``AttributeError`` when there is none."""
    parts = dotted.split(".")
    for size in range(len(parts), 0, -1):
        try:
            found: Any = importlib.import_module(".".join(parts[:size]))
        except ImportError:
            if size == 1:
                raise
            continue
        for name in parts[size:]:
            found = getattr(found, name)
        return found
    raise ImportError(dotted)


def keys_of(typed_dict: Any) -> frozenset[str]:
    """All keys of a ``TypedDict``, inherited ones too."""
    return frozenset(typed_dict.__required_keys__ | typed_dict.__optional_keys__)


def required_of(typed_dict: Any) -> frozenset[str]:
    """The required keys of a ``TypedDict``; ``__required_keys__`` doesn't see ``Required`` in postponed annotations."""
    hints = typing.get_type_hints(typed_dict, include_extras=True)
    return frozenset(key for key, hint in hints.items() if typing.get_origin(hint) is Required)


def arguments_of(method: Any) -> frozenset[str]:
    """The names of a method's parameters but ``self``."""
    return frozenset(inspect.signature(method).parameters) - {"self"}


def literals_of(annotation: Any) -> frozenset[str]:
    """All strings of the ``Literal`` parts of an annotation."""
    if typing.get_origin(annotation) is typing.Literal:
        return frozenset(value for value in typing.get_args(annotation) if isinstance(value, str))
    return frozenset(value for part in typing.get_args(annotation) for value in literals_of(part))


def is_nullable(annotation: Any) -> bool:
    """Whether ``None`` is one of an annotation's members."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return type(None) in typing.get_args(annotation)
    return any(is_nullable(part) for part in typing.get_args(annotation) if typing.get_origin(annotation) is not None)


def models_of(annotation: Any) -> Iterator[type[BaseModel]]:
    """The SDK models that an annotation mentions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in typing.get_args(annotation):
        yield from models_of(part)
