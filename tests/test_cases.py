"""Every case, run through the engine in memory: what changes, what stays, and what is said about it."""

from __future__ import annotations

import ast
import difflib
import io
import tokenize
from collections import Counter
from collections.abc import Mapping

import pytest
from chat2responses.engine import migrate
from chat2responses.model import RunResult, Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import Case, Mark, load_cases, load_samples

CASES = list(load_cases())
EVERYTHING = CASES + list(load_samples())


FIRST_RUNS: dict[str, tuple[RunResult, dict[str, bytes]]] = {}


def run(files: Mapping[str, bytes], case: Case) -> tuple[RunResult, dict[str, bytes]]:
    """Migrate ``files`` with the options of ``case``: the result, and all files as they are then."""
    result = migrate(Workspace.in_memory(files), case.options)
    return result, {**files, **{change.path: change.after for change in result.changes}}


def first_run(case: Case) -> tuple[RunResult, dict[str, bytes]]:
    """Migrate a case as it is, once for all tests."""
    if case.name not in FIRST_RUNS:
        FIRST_RUNS[case.name] = run(case.before, case)
    return FIRST_RUNS[case.name]


def ids(case: Case) -> str:
    """Name a case in pytest's output."""
    return case.name


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_files_become_what_the_case_says(case: Case) -> None:
    result, after = first_run(case)
    assert not result.errors
    for path, expected in case.after.items():
        assert after[path].decode() == expected.decode(), path
        assert after[path] == expected, path
    assert {change.path for change in result.changes} == set(case.changes)
    assert all(change.before == case.before[change.path] for change in result.changes)


@pytest.mark.parametrize("case", CASES, ids=ids)
def test_reasons_stand_at_the_marked_lines(case: Case) -> None:
    result, _ = first_run(case)
    given = {
        Mark(reason.path, reason.line, site.verdict, reason.code)
        for site in result.sites
        if site.verdict is not Verdict.MIGRATE
        for reason in site.reasons
    }
    assert sorted(given) == sorted(case.marks)
    for site in result.sites:
        assert site.reasons or site.verdict is Verdict.MIGRATE, site
        assert all(reason.message for reason in site.reasons), site


@pytest.mark.parametrize("case", EVERYTHING, ids=ids)
def test_second_run_changes_nothing(case: Case) -> None:
    first, after = first_run(case)
    second, _ = run(after, case)
    assert second.changes == ()
    assert not [site for site in second.sites if site.verdict is Verdict.MIGRATE]
    left = Counter((site.path, site.verdict) for site in first.sites if site.verdict is not Verdict.MIGRATE)
    assert Counter((site.path, site.verdict) for site in second.sites) == left


@pytest.mark.parametrize("case", EVERYTHING, ids=ids)
def test_order_of_files_makes_no_difference(case: Case) -> None:
    result, after = first_run(case)
    backwards, again = run(dict(reversed(list(case.before.items()))), case)
    assert again == after
    assert backwards.sites == result.sites


@pytest.mark.parametrize("case", EVERYTHING, ids=ids)
def test_result_is_python_and_keeps_comments(case: Case) -> None:
    """The result compiles; only comments beside a dropped argument may go, and those of a function that goes."""
    _, after = first_run(case)
    for path, content in after.items():
        if path.endswith(".py"):
            compile(content, path, "exec", dont_inherit=True)
            lost = comments(without_functions_that_go(case.before[path], content)) - comments(content)
            assert not [comment for comment, alone in lost if alone], path


@pytest.mark.parametrize("case", EVERYTHING, ids=ids)
def test_sites_left_alone_keep_their_lines(case: Case) -> None:
    result, _ = first_run(case)
    for change in result.changes:
        touched = touched_lines(change.before, change.after)
        for site in result.sites:
            if site.path == change.path and site.verdict is not Verdict.MIGRATE:
                assert not touched.intersection(range(site.line, site.end_line + 1)), site


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def without_functions_that_go(before: bytes, after: bytes) -> bytes:
    """Cut the functions, with the comments right above them, that are defined in ``before`` alone."""
    kept = {node.name for node in ast.walk(ast.parse(after)) if isinstance(node, FUNCTIONS)}
    lines = before.splitlines(keepends=True)
    gone: set[int] = set()
    for node in ast.walk(ast.parse(before)):
        if isinstance(node, FUNCTIONS) and node.name not in kept:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            while first > 1 and lines[first - 2].lstrip().startswith(b"#"):
                first -= 1
            gone.update(range(first, (node.end_lineno or first) + 1))
    return b"".join(
        line[: len(line) - len(line.lstrip())] + b"pass\n" if number in gone else line
        for number, line in enumerate(lines, 1)
    )


def comments(content: bytes) -> Counter[tuple[str, bool]]:
    """Count the comments of a program, each with whether it stands on a line of its own."""
    tokens = tokenize.tokenize(io.BytesIO(content).readline)
    return Counter(
        (token.string, not token.line[: token.start[1]].strip()) for token in tokens if token.type == tokenize.COMMENT
    )


def touched_lines(before: bytes, after: bytes) -> set[int]:
    """The lines of ``before``, counted from 1, that are replaced or deleted."""
    matcher = difflib.SequenceMatcher(None, before.splitlines(True), after.splitlines(True), autojunk=False)
    return {
        line + 1
        for tag, start, end, _, _ in matcher.get_opcodes()
        if tag in ("replace", "delete")
        for line in range(start, end)
    }
