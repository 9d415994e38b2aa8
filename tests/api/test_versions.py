"""Requirements on ``openai`` and what they block."""

from __future__ import annotations

import pytest
from chat2responses.api.parameters import CREATE
from chat2responses.api.versions import (
    BROKEN,
    FIRST,
    SINCE,
    floor_of,
    floor_too_low,
    parse_version,
    pin_blocks,
    requirement_in,
    show,
)

NEEDED = (1, 66, 0)


@pytest.mark.parametrize(
    ("line", "spec"),
    [
        ("openai==1.40.0", "==1.40.0"),
        ("openai>=1.0,<2", ">=1.0,<2"),
        ("OpenAI >= 1.0", ">=1.0"),
        ("openai[datalib]~=1.30.1 ; python_version > '3'", "~=1.30.1"),
        ('openai = "^1.40"', "^1.40"),
        ('openai = "1.40.0"', "==1.40.0"),
        ('openai = {version = "^1.40", extras = ["datalib"]}', "^1.40"),
        ('openai = {extras = ["datalib"], version = "^1.40"}', "^1.40"),
        ('    "openai>=1.66",', ">=1.66"),
        ("    install_requires=['openai==0.28', 'requests'],", "==0.28"),
        ("openai (>=1.0,<1.50)", ">=1.0,<1.50"),
        ("  - openai=1.40", "=1.40"),
        ("!pip install -q openai==0.28 tiktoken", "==0.28"),
        ("openai==1.66.0rc1", "==1.66.0"),
        ("openai==1.*", "==1.*"),
        ("openai!=1.70,>=1.66", "!=1.70,>=1.66"),
        ("openai==1.40.0 \\", "==1.40.0"),
        ("openai", ""),
        ("openai  # any", ""),
        ("openai @ git+https://example.com/openai", ""),
        ("# openai==1.2", None),
        ("langchain-openai==0.1", None),
        ("openai-agents==0.1", None),
        ("openai_helpers==2", None),
        ("requests==2.0", None),
        ("https://github.com/openai/openai-python", None),
    ],
)
def test_requirement_in(line: str, spec: str | None) -> None:
    assert requirement_in(line) == spec


@pytest.mark.parametrize(
    ("spec", "blocks", "too_low"),
    [
        ("==1.40.0", True, False),
        ("==1.66", False, False),
        ("==1.66.0", False, False),
        ("==2.1.0", False, False),
        ("==1.*", False, True),
        ("==1.40.*", True, False),
        ("=1.40", True, False),
        ("~=1.30", True, False),
        ("~=1.66", False, False),
        ("^1.40", True, False),
        ("^1.99.2", False, False),
        ("~1.65", True, False),
        ("<1.50", True, False),
        ("<1.66", True, False),
        ("<1.66.1", False, False),
        ("<=1.65.9", True, False),
        ("<=1.66.0", False, False),
        (">=1.0,<1.50", True, False),
        (">=1.0,<2", False, True),
        (">=1.0", False, True),
        (">1.66", False, False),
        (">=1.66.0", False, False),
        (">=1.70,~=1.30", False, False),
        ("", False, False),
        ("!=1.5", False, False),
    ],
)
def test_pins(spec: str, blocks: bool, too_low: bool) -> None:
    assert pin_blocks(spec, NEEDED) is blocks
    assert floor_too_low(spec, NEEDED) is too_low


def test_a_pin_on_a_broken_release_blocks_what_is_missing() -> None:
    assert pin_blocks("==1.99.2", NEEDED, frozenset({"output_text"}))
    assert not pin_blocks("==1.99.2", NEEDED, frozenset({"verbosity"}))
    assert pin_blocks("==1.100.0", NEEDED, frozenset({"verbosity", "output_text"}))
    assert not pin_blocks(">=1.99.2", NEEDED, frozenset({"output_text"}))


def test_a_newer_feature_raises_the_floor() -> None:
    assert not pin_blocks("==1.80.0", FIRST)
    assert pin_blocks("==1.80.0", SINCE["verbosity"])


def test_floor() -> None:
    assert floor_of(">=1.0,<2") == (1, 0, 0)
    assert floor_of("<2") is None


def test_versions_are_read_and_shown() -> None:
    assert parse_version("2.0.0rc1") == (2, 0, 0)
    assert parse_version("2") == (2, 0, 0)
    assert show((1, 66, 3)) == "1.66.3"


def test_parameters_and_features_agree() -> None:
    for name, row in CREATE.items():
        if name in SINCE:
            assert row.since == SINCE[name], name
    assert {feature for features in BROKEN.values() for feature in features} <= SINCE.keys()
    assert min(SINCE.values()) == FIRST
