"""The comparison passes right migrations and catches wrong ones."""

from __future__ import annotations

import pytest

from tests.equivalence.laboratory import Comparison, Laboratory
from tests.equivalence.pairs import Pair, load_pairs, read_pair
from tests.equivalence.show import render

PAIRS = list(load_pairs())
BROKEN = [(pair, what) for pair in PAIRS for what in pair.broken]


def compare(laboratory: Laboratory, before: str, after: str) -> Comparison:
    return laboratory.compare({"program.py": before.encode()}, {"program.py": after.encode()})


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_right_migration_is_equivalent(laboratory: Laboratory, pair: Pair) -> None:
    comparison = compare(laboratory, pair.before, pair.after)
    assert comparison.differences == (), "\n".join(map(render, comparison.differences))
    assert comparison.before.exchanges
    assert all("/responses" in exchange.path for exchange in comparison.after.exchanges)


@pytest.mark.parametrize(("pair", "what"), BROKEN, ids=[f"{pair.name}: {what}" for pair, what in BROKEN])
def test_wrong_migration_is_caught(laboratory: Laboratory, pair: Pair, what: str) -> None:
    broken = pair.broken[what]
    compile(broken, what, "exec")
    assert compare(laboratory, pair.before, broken).differences


def test_a_page_whose_diff_does_not_apply_is_refused() -> None:
    page = "## before\n```python\na\n```\n## after\n```python\nb\n```\n## broken: x\n```diff\n-c\n```\n"
    with pytest.raises(ValueError, match="found 0 times"):
        read_pair("page", page)


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 12
    assert len(BROKEN) >= 60
