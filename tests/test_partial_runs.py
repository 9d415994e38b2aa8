"""A run over a part of a project: what it changes is what a run over all of it changes there, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from chat2responses.engine import migrate
from chat2responses.model import RunResult, Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import Case, load_cases

CASES = [case for case in load_cases() if sum(path.endswith(".py") for path in case.before) > 1]
OUT_OF_REACH = "crosses-files-out-of-reach"


def python_files(case: Case) -> list[str]:
    return [path for path in case.before if path.endswith(".py")]


def verdicts(result: RunResult) -> dict[tuple[str, int, int], Verdict]:
    return {(site.path, site.line, site.column): site.verdict for site in result.sites}


def contents(files: Mapping[str, bytes], result: RunResult) -> dict[str, bytes]:
    return {**files, **{change.path: change.after for change in result.changes}}


def parts(case: Case) -> Iterator[list[str]]:
    """The targets of partial runs: each file alone, and all but one."""
    names = python_files(case)
    for name in names:
        yield [name]
        if len(names) > 2:
            yield [other for other in names if other != name]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_part_is_migrated_as_in_the_whole_or_left(case: Case) -> None:
    whole = verdicts(migrate(Workspace.in_memory(case.before), case.options))
    for targets in parts(case):
        result = migrate(Workspace.in_memory(case.before, targets), case.options)
        assert {change.path for change in result.changes} <= set(targets)
        assert {site.path for site in result.sites} <= set(targets)
        for site in result.sites:
            expected = whole[site.path, site.line, site.column]
            if site.verdict is not expected:
                assert expected is Verdict.MIGRATE
                assert OUT_OF_REACH in {reason.code for reason in site.reasons}, (targets, site)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_following_from_each_file_gives_what_the_whole_run_gives(case: Case) -> None:
    """Run after run, each beginning at one file, until all had their turn."""
    following = replace(case.options, follow=True)
    files = dict(case.before)
    for name in python_files(case):
        result = migrate(Workspace.in_memory(files, [name], lambda _path: True), following)
        assert not any(reason.code == OUT_OF_REACH for site in result.sites for reason in site.reasons)
        files = contents(files, result)
    assert files == contents(case.before, migrate(Workspace.in_memory(case.before), case.options))
