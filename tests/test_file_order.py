"""The result doesn't depend on the order in which files are looked at."""

from __future__ import annotations

import random

import pytest
from chat2responses.engine import migrate
from chat2responses.workspace import Workspace

from tests.caseformat import Case, load_cases

CASES = [case for case in load_cases() if sum(path.endswith(".py") for path in case.before) > 1]
ORDERS = 20


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_any_order_gives_the_same(case: Case) -> None:
    names = sorted(path for path in case.before if path.endswith(".py"))
    expected = migrate(Workspace.in_memory(case.before, names), case.options)
    chance = random.Random(case.name)
    for _ in range(ORDERS):
        chance.shuffle(names)
        assert migrate(Workspace.in_memory(case.before, names), case.options) == expected, names
