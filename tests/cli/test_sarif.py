"""``check --output-format sarif``: the log follows the standard and leads to the right lines and rules."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema  # type: ignore[import-untyped]
import pytest
from chat2responses.api.reasons import REASONS

from tests.cli.support import FOUNDING, UNPROVEN, UNRELATED, Done, Folder

SCHEMA = json.loads((Path(__file__).parent / "sarif.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

ESCAPING = b"""\
import json

from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": question}])
    return completion


def store(question):
    return json.dumps(ask(question).model_dump())
"""


def log(done: Done) -> dict[str, Any]:
    """The only run of a valid log, whose results point to the rules that they name."""
    document: dict[str, Any] = json.loads(done.out)
    VALIDATOR.validate(document)
    [run] = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return dict(run)


def findings(run: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The results that stand for call sites, by file."""
    shown = [result for result in run["results"] if "partialFingerprints" in result]
    return {uri(result["locations"][0]): result for result in shown}


def uri(location: dict[str, Any]) -> str:
    return unquote(location["physicalLocation"]["artifactLocation"]["uri"])


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda result: result.pop("message"),
        lambda result: result["message"].update(text=""),
        lambda result: result.update(level="fatal"),
        lambda result: result.update(line=3),
        lambda result: result["locations"][0]["physicalLocation"]["region"].update(startLine=0),
        lambda result: result["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="a b.py"),
        lambda result: result["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="pkg\\a.py"),
        lambda result: result["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="/pkg/a.py"),
    ],
)
def test_the_schema_rejects_what_the_standard_rejects(folder: Folder, spoil: Callable[[dict[str, Any]], Any]) -> None:
    folder.write({"a.py": UNPROVEN})
    document = json.loads(folder.run("check", "--output-format", "sarif").out)
    spoilt = copy.deepcopy(document)
    spoil(spoilt["runs"][0]["results"][0])
    assert VALIDATOR.is_valid(document)
    assert not VALIDATOR.is_valid(spoilt)


def test_a_result_for_each_call_site_with_its_region(folder: Folder) -> None:
    folder.write({"pkg/a.py": FOUNDING, "b.py": UNPROVEN, "c.py": UNRELATED})
    run = log(folder.run("check", "--output-format", "sarif"))
    found = findings(run)
    assert {path: result["ruleId"] for path, result in found.items()} == {
        "pkg/a.py": "migrate",
        "b.py": "client-unproven",
    }
    region = found["pkg/a.py"]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 14, "endLine": 10, "endColumn": 5}
    assert run["columnKind"] == "unicodeCodePoints"


def test_rules_bring_their_help(folder: Folder) -> None:
    folder.write({"b.py": UNPROVEN})
    [rule] = log(folder.run("check", "--output-format", "sarif"))["tool"]["driver"]["rules"]
    row = REASONS["client-unproven"]
    assert rule["shortDescription"]["text"] == f"{row.title}."
    assert rule["fullDescription"]["text"] == row.why
    assert "```python\ndef ask(client: OpenAI, messages):" in rule["help"]["markdown"]
    assert "--client EXPR" in rule["help"]["text"]
    assert rule["properties"]["tags"] == ["manual"]


def test_the_way_of_a_value_is_a_code_flow(folder: Folder) -> None:
    folder.write({"a.py": ESCAPING})
    [result] = findings(log(folder.run("check", "--output-format", "sarif"))).values()
    [flow] = result["codeFlows"]
    steps = flow["threadFlows"][0]["locations"]
    lines = [step["location"]["physicalLocation"]["region"]["startLine"] for step in steps]
    assert lines[0] == 9
    assert lines[-1] == 14
    assert 10 in lines
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 14


def test_fail_on_decides_the_level(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    found = findings(log(folder.run("check", "--output-format", "sarif", "--fail-on", "manual")))
    assert {path: result["level"] for path, result in found.items()} == {"a.py": "note", "b.py": "error"}


def test_paths_are_encoded_and_count_from_the_top(repository: Folder) -> None:
    repository.write({"pkg/größe 100%.py": UNPROVEN})
    run = log(repository.run("check", "--output-format", "sarif", within="pkg"))
    [result] = run["results"]
    assert uri(result["locations"][0]) == "pkg/größe 100%.py"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"] == "%SRCROOT%"


def test_a_path_outside_the_working_folder_is_a_file_uri(folder: Folder) -> None:
    folder.write({"here/x.txt": b"", "there/a.py": UNPROVEN})
    [result] = log(folder.run("check", "../there", "--output-format", "sarif", within="here"))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": (folder.path / "there" / "a.py").as_uri()}


def test_a_file_that_cannot_be_processed_is_a_notification(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "bad.py": FOUNDING + b"print((\n"})
    done = folder.run("check", "--output-format", "sarif")
    assert done.code == 3
    [invocation] = log(done)["invocations"]
    assert invocation["executionSuccessful"] is False
    [notification] = invocation["toolExecutionNotifications"]
    assert uri(notification["locations"][0]) == "bad.py"


def test_a_tree_without_a_call_site_is_a_run_without_results(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED})
    run = log(folder.run("check", "--output-format", "sarif"))
    assert run["results"] == run["tool"]["driver"]["rules"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_fingerprints_stay_when_lines_move(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    [before] = log(folder.run("check", "--output-format", "sarif"))["results"]
    folder.write({"a.py": b"\n\n# moved\n" + UNPROVEN})
    [after] = log(folder.run("check", "--output-format", "sarif"))["results"]
    assert before["locations"] != after["locations"]
    assert before["partialFingerprints"] == after["partialFingerprints"]


def test_every_sample_gives_a_valid_log() -> None:
    samples = Folder(Path(__file__).parents[2] / "samples")
    run = log(samples.run("check", "before", "--output-format", "sarif"))
    assert {result["ruleId"] for result in run["results"]} >= {"migrate"}
