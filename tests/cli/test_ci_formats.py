"""``check --output-format`` for build servers: documents that their readers take, paths from the top."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Done, Folder

SEEDED = FOUNDING.replace(b'model="gpt-4.1",', b'model="gpt-4.1", seed=1,')
ELSEWHERE = FOUNDING.replace(b"OpenAI()", b'OpenAI(base_url="https://api.mistral.ai/v1")')
BROKEN = FOUNDING + b"print((\n"

MACHINE_FORMATS = ("json", "github", "gitlab", "sarif", "junit")

COMMAND = re.compile(r"::(?P<level>\w+) (?P<properties>[^:]*)::(?P<message>.*)")


def decoded(text: str) -> str:
    """Undo the escapes of a workflow command as the runner does."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def shown_beside(done: Done) -> list[dict[str, str]]:
    """Read the workflow commands among the lines of the output."""
    found = []
    for line in done.text.splitlines():
        match = COMMAND.fullmatch(line)
        if match:
            pairs = (pair.split("=", 1) for pair in match["properties"].split(","))
            properties = {name: decoded(value) for name, value in pairs}
            found.append({"level": match["level"], "message": decoded(match["message"]), **properties})
    return found


def quality(done: Done) -> list[dict[str, Any]]:
    """Read GitLab's report and check what GitLab demands of it."""
    issues: list[dict[str, Any]] = json.loads(done.out)
    for issue in issues:
        assert issue["description"] and issue["check_name"]
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not issue["location"]["path"].startswith(("/", "./"))
        assert issue["location"]["lines"]["begin"] >= 1
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints))
    return issues


def suite(done: Done) -> ElementTree.Element:
    """Read JUnit's document and check that its counts are those of its cases."""
    root = ElementTree.fromstring(done.out)
    [only] = root
    cases = only.findall("testcase")
    for element in (root, only):
        assert int(element.attrib["tests"]) == len(cases)
        assert int(element.attrib["failures"]) == len(only.findall("testcase/failure"))
        assert int(element.attrib["errors"]) == len(only.findall("testcase/error"))
        assert int(element.attrib["skipped"]) == len(only.findall("testcase/skipped"))
    return only


def test_github_annotates_the_lines_of_the_call(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    done = folder.run("check", "--output-format", "github")
    assert done.code == 1
    first, second = [item for item in shown_beside(done) if item["level"] == "error"]
    assert (first["file"], first["line"], first["endLine"]) == ("a.py", "3", "10")
    assert "col" not in first
    assert (second["file"], second["line"], second["endLine"], second["col"]) == ("b.py", "2", "2", "18")
    assert second["title"] == "chat2responses manual (client-unproven): llm.chat.completions.create"
    assert "\nhint: " in second["message"]
    assert done.text.splitlines()[-1] == "2 files, 2 call sites: 1 migrate, 0 unsafe, 1 manual, 0 skip"


def test_github_shows_what_fails_first_and_the_rest_as_notices(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN, "c.py": ELSEWHERE})
    found = shown_beside(folder.run("check", "--output-format", "github", "--fail-on", "manual"))
    assert [(item["level"], item["file"]) for item in found][:2] == [("error", "b.py"), ("notice", "a.py")]
    assert {item["level"] for item in found[1:]} == {"notice"}
    assert "c.py" not in {item["file"] for item in found}


@pytest.mark.parametrize("name", ["100%, 20: ö.py", "a,b::c.py"])
def test_github_escapes_what_would_end_a_command(folder: Folder, name: str) -> None:
    folder.write({name: UNPROVEN})
    [found] = shown_beside(folder.run("check", "--output-format", "github", environment={"PYTHONIOENCODING": "ascii"}))
    assert found["file"] == name
    assert f"({name}:2)" in found["message"]


def test_gitlab_lists_findings_and_not_what_is_skipped(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN, "c.py": ELSEWHERE, "d.py": SEEDED})
    issues = quality(folder.run("check", "--output-format", "gitlab"))
    shown = {(issue["location"]["path"], issue["check_name"]): issue["severity"] for issue in issues}
    assert shown["b.py", "client-unproven"] == "major"
    assert shown["a.py", "migrate"] == "minor"
    assert shown["d.py", "seed"] == "minor"
    assert "c.py" not in {path for path, _ in shown}


def test_gitlab_tells_what_does_not_fail_as_information(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    issues = quality(folder.run("check", "--output-format", "gitlab", "--fail-on", "migrate"))
    shown = {issue["check_name"]: issue["severity"] for issue in issues}
    assert (shown["client-unproven"], shown["migrate"]) == ("info", "minor")


def test_a_fingerprint_stays_when_lines_move_and_code_is_formatted(folder: Folder) -> None:
    def fingerprints() -> list[str]:
        issues = quality(folder.run("check", "--output-format", "gitlab"))
        return [issue["fingerprint"] for issue in issues if issue["check_name"] == "client-unproven"]

    folder.write({"a.py": UNPROVEN})
    [before] = fingerprints()
    formatted = UNPROVEN.replace(b'(model="gpt-4.1", ', b"(  # ask\n        model='gpt-4.1',\n        ").replace(
        b"}])", b"}],)"
    )
    folder.write({"a.py": b"import os\n\n\n" + formatted})
    assert fingerprints() == [before]
    folder.write({"a.py": UNPROVEN.replace(b"gpt-4.1", b"gpt-5")})
    assert fingerprints() != [before]


def test_equal_calls_have_fingerprints_of_their_own(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN + UNPROVEN.replace(b"ask", b"again"), "b.py": UNPROVEN})
    issues = quality(folder.run("check", "--output-format", "gitlab"))
    assert len(issues) == 3


def test_junit_has_a_case_for_each_call_site(folder: Folder) -> None:
    folder.write({"pkg/a.py": FOUNDING, "b.py": UNPROVEN, "c.py": ELSEWHERE})
    cases = suite(folder.run("check", "--output-format", "junit", "--fail-on", "manual")).findall("testcase")
    shown = {case.attrib["file"]: case for case in cases}
    failure = shown["b.py"].find("failure")
    assert failure is not None and failure.attrib["type"] == "client-unproven"
    assert "hint: " in (failure.text or "")
    assert shown["pkg/a.py"].find("failure") is None
    assert shown["pkg/a.py"].attrib["classname"] == "pkg.a"
    assert shown["c.py"].find("skipped") is not None


def test_junit_without_a_call_site_has_a_case_that_passes(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED})
    done = folder.run("check", "--output-format", "junit")
    [case] = suite(done).findall("testcase")
    assert case.attrib["name"] == "no call sites"
    assert len(case) == 0
    assert done.code == 0


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_a_file_that_cannot_be_processed_is_in_every_format(folder: Folder, output_format: str) -> None:
    folder.write({"bad.py": BROKEN, "a.py": FOUNDING})
    done = folder.run("check", "--output-format", output_format)
    assert done.code == 3
    if output_format == "github":
        assert [item["file"] for item in shown_beside(done) if item["level"] == "error"] == ["bad.py", "a.py"]
    elif output_format == "gitlab":
        assert ("bad.py", "critical") in {(item["location"]["path"], item["severity"]) for item in quality(done)}
    elif output_format == "junit":
        assert [case.attrib["file"] for case in suite(done) if case.find("error") is not None] == ["bad.py"]
    else:
        assert "bad.py" in done.text


@pytest.mark.parametrize("output_format", ["github", "gitlab", "sarif", "junit"])
def test_paths_count_from_the_top_of_the_repository(repository: Folder, output_format: str) -> None:
    repository.write({"pkg/deep/a.py": UNPROVEN, "pkg/b.py": UNPROVEN})
    done = repository.run("check", ".", "../b.py", "--output-format", output_format, within="pkg/deep")
    assert "pkg/deep/a.py" in done.text
    assert re.search(r"(?<!/)pkg/b\.py", done.text)
    assert str(repository.path) not in done.text


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_a_tree_without_a_call_site_gives_a_whole_document(folder: Folder, output_format: str) -> None:
    folder.write({"a.py": UNRELATED, "b.py": MIGRATED})
    done = folder.run("check", "--output-format", output_format)
    assert done.code == 0
    if output_format in ("json", "gitlab", "sarif"):
        json.loads(done.out)
    elif output_format == "junit":
        suite(done)
    else:
        assert done.text == "2 files, 0 call sites\n"


@pytest.mark.parametrize("output_format", MACHINE_FORMATS)
def test_a_name_that_is_no_text_breaks_no_document(folder: Folder, output_format: str) -> None:
    try:
        (folder.path / "n\udcff\x01.py").write_bytes(UNPROVEN)
    except OSError:
        pytest.skip("the file system takes text alone")
    done = folder.run("check", "--output-format", output_format)
    assert done.code == 1
    if output_format in ("json", "gitlab", "sarif"):
        json.loads(done.out)
    elif output_format == "junit":
        suite(done)


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        ("migrate", 1),
        ("unsafe", 0),
        ("manual", 1),
        ("unsafe,manual", 1),
        ("migrate, manual", 1),
        ("MANUAL", 1),
    ],
)
def test_fail_on_decides_the_exit_code(folder: Folder, verdicts: str, code: int) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    for command in ("check", "diff"):
        assert folder.run(command, "--fail-on", verdicts).code == code


def test_fail_on_for_fix_looks_at_what_is_left(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    assert folder.run("fix", "--fail-on", "migrate,unsafe").code == 0
    assert folder.read("a.py") == MIGRATED
    assert folder.run("fix", "--fail-on", "manual").code == 1


@pytest.mark.parametrize("verdicts", ["", "skip", "manual,", "error"])
def test_fail_on_takes_verdicts_alone(folder: Folder, verdicts: str) -> None:
    folder.write({"a.py": FOUNDING})
    done = folder.run("check", "--fail-on", verdicts)
    assert done.code == 2
    assert done.err.endswith("write some of migrate,unsafe,manual\n")
