"""A raised requirement looks like the old one and allows nothing that lacks what is needed."""

from __future__ import annotations

import pytest
from chat2responses.api.versions import Version, floor_too_low, pin_blocks, requirement_in
from chat2responses.requirements.raising import CantRaise, raised

FIRST: Version = (1, 66, 0)
PATCH: Version = (1, 99, 5)


@pytest.mark.parametrize(
    ("text", "needed", "expected"),
    [
        ("==1.40.0", FIRST, "==1.66.0"),
        ("==1.40", FIRST, "==1.66"),
        ("== 1.40.0", FIRST, "== 1.66.0"),
        ("===1.40.0", FIRST, "===1.66.0"),
        ("==1.40.0rc1", FIRST, "==1.66.0"),
        ("1.40.0", FIRST, "1.66.0"),
        ("=1.40", FIRST, "=1.66"),
        ("==1.40", PATCH, "==1.99.5"),
        ("==1.99.2", FIRST, "==1.99.3"),
        ("==1.40.0", (1, 99, 2), "==1.99.3"),
        ("==1.40.*", FIRST, "==1.66.*"),
        ("==1.40.*", PATCH, "==1.99.*,>=1.99.5"),
        ("==1.*", FIRST, "==1.*,>=1.66.0"),
        (">=1.0", FIRST, ">=1.66"),
        (">=1", FIRST, ">=1.66"),
        (">=1.0.0", FIRST, ">=1.66.0"),
        (">1.40", FIRST, ">=1.66"),
        (">= 1.0, < 2", FIRST, ">= 1.66, < 2"),
        (">=1.30,<1.50", FIRST, ">=1.66,<1.67"),
        (">=1.30.1,<1.50.0", PATCH, ">=1.99.5,<1.100.0"),
        (">=1.30,<2", (2, 8, 0), ">=2.8,<3"),
        (">=1.30,<2.0.0", (2, 8, 0), ">=2.8,<3.0.0"),
        (">=1.30,<=1.50", FIRST, ">=1.66,<=1.66"),
        ("<1.50", FIRST, "<1.67"),
        ("!=1.50,>=1.30", FIRST, "!=1.50,>=1.66"),
        ("~=1.30", FIRST, "~=1.66"),
        ("~=1.30", PATCH, ">=1.99.5,<2"),
        ("~=1.30.1", FIRST, "~=1.66.0"),
        ("^1.40", PATCH, "^1.99.5"),
        ("^1.40.0", FIRST, "^1.66.0"),
        ("^1", FIRST, "^1.66"),
        ("~1.65", FIRST, "~1.66"),
        ("~1", FIRST, ">=1.66,<2"),
        ("v1.40.0", FIRST, "1.66.0"),
        ("==3.1.0", (3, 25, 0), "==3.25.0"),
        ("*", FIRST, "*"),
        ("", FIRST, ""),
        (">=1.66", FIRST, ">=1.66"),
        ("==1.70.0", FIRST, "==1.70.0"),
        (">=1.70,<2", FIRST, ">=1.70,<2"),
        ("!=1.5", FIRST, "!=1.5"),
    ],
)
def test_raised(text: str, needed: Version, expected: str) -> None:
    assert raised(text, needed) == expected
    if text != expected:
        spec = requirement_in(f'"openai{expected}"' if not expected[0].isdigit() else f'openai = "{expected}"')
        assert spec is not None
        assert not pin_blocks(spec, needed, frozenset({"output_text"}))
        assert not floor_too_low(spec, needed)
        assert raised(expected, needed) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ">=1.66.0"),
        ("*", ">=1.66.0"),
        ("<2", ">=1.66.0,<2"),
        ("!=1.50", ">=1.66.0,!=1.50"),
        (">=1.0,<2", ">=1.66,<2"),
        (">=1.70", ">=1.70"),
    ],
)
def test_what_a_lock_keeps_down_gets_a_minimum(text: str, expected: str) -> None:
    assert raised(text, FIRST, locked=True) == expected
    with pytest.raises(CantRaise, match=r"across 3\.0\.0"):
        raised("", (3, 25, 0), locked=True)


@pytest.mark.parametrize(
    ("text", "needed", "why"),
    [
        ("==1.40.0", (3, 25, 0), "across 3.0.0"),
        (">=1.0", (3, 25, 0), "across 3.0.0"),
        ("==0.28.1", FIRST, "below 1.0"),
        ("<1", FIRST, "below 1.0"),
    ],
)
def test_what_is_not_raised(text: str, needed: Version, why: str) -> None:
    with pytest.raises(CantRaise, match=why):
        print(raised(text, needed))
