"""Every name that ``openai.types.chat`` exports has a row, and every target can be imported."""

from __future__ import annotations

import inspect

import openai.types.chat
import pytest
from chat2responses.api.reasons import REASONS
from chat2responses.api.types import CHAT, PATCH_TARGETS, RESPONSES, STREAM_CLASSES, TYPES, TypeRow

from tests.api.sdk import resolve


def exported() -> list[str]:
    """The names that ``openai.types.chat`` exports, submodules left out."""
    members = vars(openai.types.chat).items()
    return [name for name, value in members if name[0].isupper() and not inspect.ismodule(value)]


@pytest.mark.parametrize("name", exported())
def test_every_exported_name_has_a_row(name: str) -> None:
    assert f"{CHAT}.{name}" in TYPES


@pytest.mark.parametrize("row", TYPES.values(), ids=lambda row: row.source.removeprefix(f"{CHAT}."))
def test_row(row: TypeRow) -> None:
    resolve(row.source)
    if row.refused:
        assert row.code in REASONS
        return
    target = resolve(f"{row.module}.{row.name}")
    assert row.kept or row.module.startswith(("openai.types", "openai.lib.streaming.responses"))
    assert isinstance(target, type) is not row.union
    for name in (row.container, row.single):
        assert not name or resolve(f"{RESPONSES}.{name}")


def test_both_spellings_of_a_name_mean_the_same() -> None:
    for row in TYPES.values():
        short = f"{CHAT}.{row.name and row.source.rpartition('.')[2]}"
        if short in TYPES and resolve(short) is resolve(row.source):
            assert (TYPES[short].module, TYPES[short].name) == (row.module, row.name)


@pytest.mark.parametrize(("source", "target"), PATCH_TARGETS.items())
def test_patch_target(source: str, target: str) -> None:
    assert inspect.isclass(resolve(target))
    if ".beta." not in source:  # Of releases before parse left beta.
        assert inspect.isclass(resolve(source))


def test_stream_classes_exist() -> None:
    assert all(inspect.isclass(resolve(name)) for name in STREAM_CLASSES)
