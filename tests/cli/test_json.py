"""``check --output-format json``: the document follows its schema and adds up."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.cli.support import FOUNDING, UNPROVEN, UNRELATED, Done, Folder

SCHEMA = json.loads((files("chat2responses_cli") / "report" / "schema.json").read_text())


def read(done: Done) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    summary = document["summary"]
    assert summary["sites"] == len(document["sites"])
    assert summary["sites"] == sum(summary[verdict] for verdict in ("migrate", "unsafe", "manual", "skip"))
    assert summary["errors"] == len(document["errors"])
    return document


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_call_site_with_its_place(folder: Folder) -> None:
    folder.write({"pkg/a.py": FOUNDING})
    done = folder.run("check", "--output-format", "json")
    document = read(done)
    assert done.code == 1
    assert done.err == ""
    [site] = document["sites"]
    assert site["path"] == "pkg/a.py"
    assert (site["line"], site["column"], site["end_line"], site["end_column"]) == (3, 14, 10, 5)
    assert site["callee"] == "client.chat.completions.create"
    assert site["verdict"] == "migrate"


def test_a_reason_with_its_place(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    [site] = read(folder.run("check", "--output-format", "json"))["sites"]
    assert site["verdict"] == "manual"
    [reason] = site["reasons"]
    assert reason["code"] == "client-unproven"
    assert reason["path"] == "a.py"
    assert "--client" in reason["hint"]


def test_columns_count_code_points(folder: Folder) -> None:
    program = "def f(llm):\n    '🦄'; x = llm.chat.completions.create(model='m', messages=[])\n    return x\n"
    folder.write({"a.py": program.encode()})
    [site] = read(folder.run("check", "--output-format", "json"))["sites"]
    assert (site["line"], site["column"]) == (2, 14)


def test_every_site_and_file_is_counted(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN, "c.py": UNRELATED, "d.py": FOUNDING + b"(\n"})
    done = folder.run("check", "--output-format", "json")
    summary = read(done)["summary"]
    assert done.code == 3
    assert summary["files"] == 4
    assert (summary["migrate"], summary["manual"], summary["errors"]) == (1, 1, 1)
    assert "error: d.py:" in done.err


@pytest.mark.parametrize("within", ["", "pkg"])
def test_paths_are_relative_to_the_working_folder(folder: Folder, within: str) -> None:
    folder.write({"pkg/a.py": FOUNDING})
    document = read(folder.run("check", str(folder.path), "--output-format", "json", within=within))
    [site] = document["sites"]
    assert site["path"] == ("a.py" if within else "pkg/a.py")


def test_a_path_outside_the_working_folder_is_absolute(folder: Folder) -> None:
    folder.write({"here/x.txt": b"", "there/a.py": FOUNDING})
    document = read(folder.run("check", "../there", "--output-format", "json", within="here"))
    [site] = document["sites"]
    assert site["path"] == (folder.path / "there" / "a.py").as_posix()


def test_a_run_without_a_hit(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED})
    document = read(folder.run("check", "--output-format", "json"))
    assert document["sites"] == document["notes"] == document["errors"] == []
    assert document["summary"]["files"] == 1


def test_a_wrong_path_is_in_the_errors(folder: Folder) -> None:
    folder.write({"a.py": UNRELATED})
    document = read(folder.run("check", "a.py", "b.py", "--output-format", "json"))
    assert [error["path"] for error in document["errors"]] == ["b.py"]


def test_standard_input(folder: Folder) -> None:
    document = read(folder.run("check", "-", "--output-format", "json", stdin=FOUNDING))
    assert [site["path"] for site in document["sites"]] == ["<stdin>"]
