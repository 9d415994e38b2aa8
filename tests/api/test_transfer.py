"""The names of library functions exist where the library is at hand."""

from __future__ import annotations

import builtins
import sys

import pytest
from chat2responses.api import transfer

from tests.api.sdk import resolve

LISTS = {
    "functions": frozenset(transfer.FUNCTIONS),
    "receivers": frozenset(transfer.RECEIVERS),
    "keeping": transfer.KEEPING_DECORATORS,
    "inspecting": transfer.INSPECTING_DECORATORS,
    "persisting functions": transfer.PERSISTING_FUNCTIONS,
    "showing": transfer.SHOWING_FUNCTIONS,
}
AT_HAND = {*sys.stdlib_module_names, "backoff", "tenacity", "pytest"}
NEWER = {"typing.override", "warnings.deprecated"}
PLUGINS = {"pytest.mark.asyncio", "pytest.mark.anyio"}
NAMES = sorted({name for names in LISTS.values() for name in names})


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name.partition(".")[0] in AT_HAND and name not in NEWER | PLUGINS]
)
def test_name_exists(name: str) -> None:
    assert resolve(name) is not None


@pytest.mark.parametrize("name", [name for name in NAMES if "." not in name])
def test_bare_names_are_builtins(name: str) -> None:
    assert hasattr(builtins, name)


def test_no_decorator_is_of_two_minds() -> None:
    groups = [
        transfer.KEEPING_DECORATORS,
        transfer.OBSERVING_DECORATORS,
        transfer.INSPECTING_DECORATORS,
        transfer.PERSISTING_DECORATORS,
    ]
    assert sum(map(len, groups)) == len(frozenset().union(*groups))


def test_methods_have_known_receivers() -> None:
    assert {kind for kind, _ in transfer.METHODS} == set(transfer.RECEIVERS.values())
