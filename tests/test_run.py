"""The guards around the engine: what ``run`` does when the engine is wrong. Only here a faulty engine stands in."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import chat2responses.engine
import pytest
from chat2responses.model import Change, Options, RunResult, Verdict
from chat2responses.run import run, run_source
from chat2responses.workspace import Workspace

from tests import limits
from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, UNRELATED

Engine = Callable[[Workspace, Options], RunResult]

ENGINE: Engine = chat2responses.engine.migrate


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two programs, to work in."""
    monkeypatch.chdir(tmp_path)
    Path("good.py").write_bytes(FOUNDING)
    Path("odd.py").write_bytes(FOUNDING)
    return tmp_path


def use(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> None:
    monkeypatch.setattr(chat2responses.engine, "migrate", engine)


def changed(result: RunResult) -> dict[str, bytes]:
    return {change.path: change.after for change in result.changes}


def test_a_run_gives_changes_and_writes_nothing() -> None:
    result = run(["."], Options(), verify=True)
    assert changed(result) == {"good.py": MIGRATED, "odd.py": MIGRATED}
    assert result.files == 2
    assert Path("good.py").read_bytes() == FOUNDING


def test_what_the_overlay_says_counts() -> None:
    result = run(["."], Options(), overlay={"good.py": UNRELATED, "odd.py": UNPROVEN})
    assert [(site.path, site.verdict) for site in result.sites] == [("odd.py", Verdict.MANUAL)]


def test_a_locked_file_is_left_alone_and_named() -> None:
    def locks(changes: object) -> dict[str, str]:
        return {"odd.py": "is locked"} if "odd.py" in str(changes) else {}

    result = run(["."], Options(), verify=True, locks=locks)
    assert changed(result) == {"good.py": MIGRATED}
    assert [(error.path, error.message) for error in result.errors] == [("odd.py", "is locked")]
    assert [site.path for site in result.sites] == ["good.py", "odd.py"]


def test_a_result_that_would_change_again_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def restless(workspace: Workspace, options: Options) -> RunResult:
        result = ENGINE(workspace, options)
        if "odd.py" not in workspace.targets:
            return result
        source = workspace.read("odd.py")
        others = tuple(change for change in result.changes if change.path != "odd.py")
        return RunResult(sites=result.sites, changes=(*others, Change("odd.py", source, source + b"# more\n")))

    use(monkeypatch, restless)
    result = run(["."], Options(), verify=True)
    assert changed(result) == {"good.py": MIGRATED}
    assert [error.path for error in result.errors] == ["odd.py"]
    assert "unstable" in result.errors[0].message
    assert "report" in result.errors[0].message


def test_a_call_site_that_appears_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(workspace: Workspace, options: Options) -> RunResult:
        result = ENGINE(workspace, options)
        changes = tuple(
            Change(change.path, change.before, change.after + UNPROVEN * (change.path == "odd.py"))
            for change in result.changes
        )
        return RunResult(sites=result.sites, changes=changes)

    use(monkeypatch, careless)
    result = run(["."], Options(), verify=True)
    assert changed(result) == {"good.py": MIGRATED}
    assert [error.path for error in result.errors] == ["odd.py"]


def test_an_unparsable_result_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(workspace: Workspace, options: Options) -> RunResult:
        result = ENGINE(workspace, options)
        wrong = {"odd.py": b"client.chat.completions.create((\n"}
        changes = tuple(
            Change(change.path, change.before, wrong.get(change.path, change.after)) for change in result.changes
        )
        return RunResult(sites=result.sites, errors=result.errors, changes=changes)

    use(monkeypatch, broken)
    result = run(["."], Options(), verify=True)
    assert changed(result) == {"good.py": MIGRATED}
    assert [error.path for error in result.errors] == ["odd.py"]


def test_a_crash_is_caught_at_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashing(workspace: Workspace, options: Options) -> RunResult:
        if "odd.py" in workspace.targets:
            raise LookupError("nothing\nthere")
        return ENGINE(workspace, options)

    use(monkeypatch, crashing)
    result = run(["."], Options(), verify=True)
    assert changed(result) == {"good.py": MIGRATED}
    [error] = result.errors
    assert error.path == "odd.py"
    assert "(LookupError: nothing there)" in error.message
    assert "please report" in error.message


def test_a_crash_over_all_files_changes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashing(workspace: Workspace, options: Options) -> RunResult:
        if len(workspace.targets) > 1:
            raise LookupError
        return ENGINE(workspace, options)

    use(monkeypatch, crashing)
    result = run(["."], Options(), verify=True)
    assert changed(result) == {}
    assert [error.path for error in result.errors] == ["good.py", "odd.py"]


def test_syntax_that_is_too_new_for_the_interpreter() -> None:
    newer = b'quoted = f"{names["first"]}"\n'
    result = run_source(newer + FOUNDING, "x.py", Options(), verify=True)
    assert changed(result) == {"x.py": newer + MIGRATED}


def test_a_source_in_memory() -> None:
    result = run_source(FOUNDING, "x.py", Options(), verify=True)
    assert changed(result) == {"x.py": MIGRATED}
    assert run_source(UNRELATED, "x.py", Options()) == RunResult(files=1)


def test_the_interpreter_is_left_as_it_was() -> None:
    limit = sys.getrecursionlimit()
    run(["."], Options())
    run_source(FOUNDING, "x.py", Options())
    assert gc.isenabled()
    assert sys.getrecursionlimit() == limit


def test_a_run_without_a_hit_imports_no_engine(files: Path) -> None:
    import subprocess

    (files / "good.py").write_bytes(UNRELATED)
    (files / "odd.py").write_bytes(b"# threads and beta, but no completion\n")
    code = (
        "import sys; from chat2responses_cli.app import run_command_line;"
        "code = run_command_line(['check', '.']);"
        "heavy = {'libcst', 'chat2responses.engine', 'pathspec', 'rich', 'json', 'difflib', 'dataclasses', 'tomllib'};"
        "print(code, sorted(heavy & sys.modules.keys()))"
    )
    subprocess.run(["git", "init", "--quiet"], cwd=files, check=True, timeout=limits.COMMAND)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=files,
        capture_output=True,
        text=True,
        check=True,
        timeout=limits.COMMAND,
    )
    assert done.stdout == "2 files, 0 call sites\n0 []\n"
