"""The GitHub Action and the workflows of the README: their steps are run here as a runner runs them."""

from __future__ import annotations

import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from tests import limits
from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Folder, process_environment

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ *([^}]*?) *\}\}")

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the steps are written for bash")

COMMENTED = FOUNDING + b'TEXT = """\n~~~\n```\n"""\n'


@dataclass(frozen=True)
class Run:
    """What a run of the action left: exit code of the last step, log, job summary."""

    code: int
    log: str
    summary: str

    @property
    def annotations(self) -> list[str]:
        return [line for line in self.log.splitlines() if line.startswith(("::error ", "::notice "))]


@dataclass(frozen=True)
class Runner:
    """Runs the steps behind the installation, with an interpreter that has the package."""

    folder: Folder
    temporary: Path

    def __call__(self, **inputs: str) -> Run:
        given = {name: row.get("default", "") for name, row in ACTION["inputs"].items()}
        given["changed-since"] = ""
        given.update({name.replace("_", "-"): value for name, value in inputs.items()})
        assert given.keys() == ACTION["inputs"].keys()
        known = {f"inputs.{name}": value for name, value in given.items()}
        known["steps.install.outputs.python"] = str(self._interpreter())
        summary = self.temporary / "summary.md"
        summary.write_bytes(b"")
        log, code = "", 0
        for step in STEPS:
            if step.get("id") == "install" or not self._is_wanted(step, known):
                continue
            environment = {name: substituted(value, known) for name, value in step["env"].items()}
            done = self._bash(step["run"], {**environment, "GITHUB_STEP_SUMMARY": str(summary)})
            log, code = log + done.stdout + done.stderr, done.returncode
            if code:
                break
        return Run(code, log, summary.read_text(encoding="utf-8"))

    def _is_wanted(self, step: Mapping[str, Any], known: Mapping[str, str]) -> bool:
        condition = step.get("if")
        if condition is None:
            return True
        name, _, value = str(condition).partition(" == ")
        return known[name] == value.strip("'")

    def _interpreter(self) -> Path:
        script = self.temporary / "python"
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        return script

    def _bash(self, script: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.folder.path,
            env=process_environment({**environment, "RUNNER_TEMP": str(self.temporary), "GITHUB_ACTIONS": "true"}),
            capture_output=True,
            text=True,
            check=False,
            timeout=limits.COMMAND,
        )


def substituted(value: object, known: Mapping[str, str]) -> str:
    """Give a value of a workflow with its expressions replaced. Raises ``KeyError`` for an unknown one."""
    return EXPRESSION.sub(lambda match: known[match[1]], str(value))


@pytest.fixture
def action(repository: Folder, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    return Runner(repository, tmp_path_factory.mktemp("runner"))


def test_scripts_take_what_they_are_given_from_the_environment_alone() -> None:
    """What an expression puts into a script could be run as a part of it."""
    assert [step["name"] for step in STEPS if EXPRESSION.search(step["run"])] == []


def test_every_input_is_described_and_used() -> None:
    used = {name for step in STEPS for value in (*step["env"].values(), step.get("if", "")) for name in names_in(value)}
    assert used == set(ACTION["inputs"])
    assert all(row["description"] for row in ACTION["inputs"].values())


def names_in(value: object) -> Iterator[str]:
    return (match[1] for match in re.finditer(r"inputs\.([\w-]+)", str(value)))


def test_findings_are_annotated_and_fail(action: Runner) -> None:
    action.folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    run = action()
    assert run.code == 1
    assert [re.findall(r"file=([^,]*),line=(\d+)", line)[0] for line in run.annotations[:2]] == [
        ("a.py", "3"),
        ("b.py", "2"),
    ]


def test_the_summary_shows_the_diff_and_what_is_left(action: Runner) -> None:
    action.folder.write({"a.py": COMMENTED, "b.py": UNPROVEN})
    summary = action().summary
    opening, rest = summary.split("~~~~~~~~~~~~~~~~~~~~~~~~ diff\n")
    diff = rest.partition("\n~~~~~~~~~~~~~~~~~~~~~~~~\n")[0]
    assert opening.startswith("## From Chat Completions to Responses\n")
    assert diff.encode() == action.folder.run("diff").out
    assert "b.py:2:18: manual llm.chat.completions.create" in rest


def test_nothing_to_do_passes_and_says_so(action: Runner) -> None:
    action.folder.write({"a.py": MIGRATED, "b.py": UNRELATED})
    run = action()
    assert run.code == 0
    assert run.annotations == []
    assert "There is nothing to migrate." in run.summary


def test_only_the_lines_of_the_pull_request_count(action: Runner) -> None:
    action.folder.write({"old.py": UNPROVEN})
    action.folder.commit_all()
    base = action.folder.git("rev-parse", "HEAD").decode().strip()
    action.folder.write({"docs.py": UNRELATED})
    action.folder.commit_all()
    assert action(changed_since=base).code == 0
    action.folder.write({"new.py": UNPROVEN})
    action.folder.commit_all()
    run = action(changed_since=base)
    assert run.code == 1
    assert [line for line in run.annotations if "old.py" in line] == []
    assert "new.py" in run.annotations[0]


def test_a_base_that_was_not_fetched_says_what_to_do(action: Runner) -> None:
    action.folder.write({"a.py": UNPROVEN})
    run = action(changed_since="0123456789012345678901234567890123456789")
    assert run.code == 2
    assert "fetch it first" in run.log


def test_the_default_base_is_that_of_the_pull_request() -> None:
    assert ACTION["inputs"]["changed-since"]["default"] == "${{ github.event.pull_request.base.sha }}"


def test_options_and_paths_are_given_on(action: Runner) -> None:
    action.folder.write({"a b/x.py": UNPROVEN, "c/y.py": UNPROVEN, "d/z.py": UNPROVEN, "pkg.json": b""})
    run = action(paths="a b\n  c/y.py \n\n", arguments="--client=llm\n", fail_on="manual")
    assert run.code == 0
    assert {re.findall(r"file=([^,]*)", line)[0] for line in run.annotations} == {"a b/x.py", "c/y.py"}
    assert "responses.create" in run.summary


def test_a_baseline_and_no_summary(action: Runner) -> None:
    action.folder.write({"a.py": UNPROVEN})
    assert action.folder.run("check", "--write-baseline", "accepted.json").code == 0
    run = action(baseline="accepted.json", summary="false")
    assert (run.code, run.summary) == (0, "")


def test_what_looks_like_shell_code_is_only_a_name(action: Runner) -> None:
    action.folder.write({"a.py": UNRELATED})
    run = action(paths="$(touch broken)\n`touch broken`\n; touch broken")
    assert run.code == 2
    assert not (action.folder.path / "broken").exists()


def workflows() -> list[dict[str, Any]]:
    """The workflows of GitHub and GitLab that the README shows."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("\n### In CI\n")[2].partition("\n### ")[0]
    found = re.findall(r"^```yaml\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
    return [yaml.safe_load(block) for block in found]


def test_the_workflow_of_the_readme_uses_the_action_as_it_is() -> None:
    [job] = workflows()[0]["jobs"].values()
    checkout, ours = job["steps"]
    assert checkout["with"]["fetch-depth"] == 0
    assert ours["uses"].partition("@")[0].endswith("/chat2responses")
    assert set(ours["with"]) <= set(ACTION["inputs"])


def test_the_commands_of_the_readme_for_ci_run(repository: Folder) -> None:
    repository.write({"src/a.py": FOUNDING, "src/b.py": UNPROVEN})
    repository.commit_all()
    base = repository.git("rev-parse", "HEAD").decode().strip()
    shown = [line for document in workflows()[1:] for line in commands(document)]
    assert len(shown) >= 2
    for line in shown:
        arguments = line.replace('"$CI_MERGE_REQUEST_DIFF_BASE_SHA"', base).split(" > ")[0].split()
        assert arguments[0] == "chat2responses"
        done = repository.run(*arguments[1:])
        assert done.code in (0, 1), done.err
        assert done.out


def commands(document: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a workflow that call chat2responses."""
    jobs = document.get("jobs", document)
    for job in jobs.values():
        lines = [step.get("run", "") for step in job["steps"]] if "steps" in job else job["script"]
        yield from (line for text in lines for line in text.splitlines() if line.startswith("chat2responses "))
