"""``--write-baseline`` and ``--baseline``: what stands today is accepted, what is new fails."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, UNRELATED, Folder

SCHEMA = json.loads((files("chat2responses_cli") / "baseline.schema.json").read_text(encoding="utf-8"))
SEEDED = FOUNDING.replace(b'model="gpt-4.1",', b'model="gpt-4.1", seed=1,')


def written(folder: Folder, name: str = "baseline.json") -> list[dict[str, Any]]:
    document = json.loads(folder.read(name))
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    entries: list[dict[str, Any]] = document["entries"]
    return entries


def accept(folder: Folder, *arguments: str) -> None:
    done = folder.run("check", "--write-baseline", "baseline.json", *arguments)
    assert (done.code, done.err) == (0, "")


def test_the_schema_itself_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_what_stands_today_is_accepted(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "pkg/b.py": UNPROVEN, "c.py": UNRELATED})
    done = folder.run("check", "--write-baseline", "baseline.json")
    assert (done.code, done.text) == (0, "baseline.json: 2 call sites accepted\n")
    assert [(entry["path"], entry["verdict"], entry["codes"]) for entry in written(folder)] == [
        ("a.py", "migrate", []),
        ("pkg/b.py", "manual", ["client-unproven"]),
    ]
    done = folder.run("check", "--baseline", "baseline.json")
    assert (done.code, done.err) == (0, "")
    assert done.text.endswith("3 files, 0 call sites\n2 more call sites in the baseline\n")


def test_what_is_new_fails(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    accept(folder)
    folder.write({"b.py": UNPROVEN, "a.py": UNPROVEN + UNPROVEN.replace(b"gpt-4.1", b"gpt-5")})
    done = folder.run("check", "--baseline", "baseline.json", "--output-format", "json")
    document = json.loads(done.out)
    assert done.code == 1
    assert [(site["path"], site["line"]) for site in document["sites"]] == [("a.py", 5), ("b.py", 2)]
    assert (document["summary"]["sites"], document["summary"]["accepted"]) == (2, 1)


def test_one_more_of_the_same_fails(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    accept(folder)
    folder.write({"a.py": UNPROVEN + UNPROVEN.replace(b"ask", b"again")})
    assert folder.run("check", "--baseline", "baseline.json").code == 1
    accept(folder)
    assert len(written(folder)) == 2
    assert folder.run("check", "--baseline", "baseline.json").code == 0


def test_entries_survive_moved_lines_and_formatting(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    accept(folder)
    formatted = UNPROVEN.replace(b'(model="gpt-4.1", ', b"(\n        model='gpt-4.1',  # note\n        ").replace(
        b"}])", b"}],\n    )"
    )
    folder.write({"a.py": b"import os\n\n\n" + formatted})
    done = folder.run("check", "--baseline", "baseline.json")
    assert (done.code, done.err) == (0, "")


def test_stale_entries_are_named_and_do_not_fail(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN, "gone.py": UNPROVEN, "b.py": FOUNDING})
    accept(folder)
    folder.write({"a.py": UNPROVEN, "b.py": MIGRATED})
    (folder.path / "gone.py").unlink()
    done = folder.run("check", "--baseline", "baseline.json")
    assert done.code == 0
    first, second = done.err.splitlines()
    assert first.startswith("warning: b.py: migrate client.chat.completions.create: baseline.json still accepts it")
    assert second.startswith("warning: gone.py: manual llm.chat.completions.create: baseline.json still accepts it")


def test_stale_entries_are_named_though_no_file_has_a_hit(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    accept(folder)
    folder.write({"a.py": UNRELATED})
    assert "still accepts it" in folder.run("check", "--baseline", "baseline.json").err


def test_entries_of_files_that_were_not_looked_at_are_not_stale(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN, "b.py": UNPROVEN, "pkg2/c.py": UNPROVEN})
    accept(folder)
    for path in ("b.py", "pkg"):
        done = folder.run("check", "--baseline", "baseline.json", path)
        assert (done.code, done.err) == (0, "")
    done = folder.run("check", "--baseline", "baseline.json", "--select", "seed")
    assert (done.code, done.err) == (0, "")


def test_entries_of_a_file_that_cannot_be_processed_are_not_stale(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    accept(folder)
    folder.write({"a.py": UNPROVEN + b"print((\n"})
    done = folder.run("check", "--baseline", "baseline.json")
    assert done.code == 3
    assert "still accepts it" not in done.err


def test_a_baseline_of_a_part_keeps_the_other_entries(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN, "b.py": UNPROVEN})
    accept(folder)
    folder.write({"pkg/a.py": UNRELATED})
    accept(folder, "pkg")
    assert [entry["path"] for entry in written(folder)] == ["b.py"]


def test_a_site_that_got_worse_fails_and_one_that_got_better_is_told(folder: Folder) -> None:
    folder.write({"a.py": SEEDED})
    accept(folder)
    assert folder.run("check", "--baseline", "baseline.json").code == 0
    done = folder.run("check", "--baseline", "baseline.json", "--unsafe", "seed")
    assert done.code == 0
    assert "warning: a.py:3: baseline.json accepts this call site, but it migrates by now" in done.err
    folder.write({"a.py": SEEDED + b"import pickle\npickle.dumps(completion)\n"})
    assert folder.run("check", "--baseline", "baseline.json").code == 1


def test_paths_are_relative_to_the_baseline(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN, "ci/x.txt": b""})
    assert folder.run("check", "--write-baseline", "ci/baseline.json").code == 0
    assert [entry["path"] for entry in written(folder, "ci/baseline.json")] == ["../pkg/a.py"]
    assert folder.run("check", "--baseline", "../ci/baseline.json", within="pkg").code == 0


def test_the_baseline_of_the_configuration(folder: Folder) -> None:
    folder.write({"pkg/a.py": UNPROVEN, "pyproject.toml": b"[tool.chat2responses]\nbaseline = 'accepted.json'\n"})
    done = folder.run("check")
    assert done.code == 2
    assert done.err == "error: accepted.json: no such file: make it with --write-baseline\n"
    assert folder.run("check", "--write-baseline", "accepted.json").code == 0
    assert folder.run("check").code == 0
    assert folder.run("check", within="pkg").code == 0
    assert folder.run("check", "pkg/a.py").code == 0


def test_fail_on_of_the_configuration(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN, "pyproject.toml": b"[tool.chat2responses]\nfail-on = ['migrate', 'unsafe']\n"})
    assert folder.run("check").code == 0
    assert folder.run("check", "--fail-on", "manual").code == 1
    folder.write({"pyproject.toml": b"[tool.chat2responses]\nfail-on = ['all']\n"})
    done = folder.run("check")
    assert done.code == 2
    assert done.err.startswith("error: pyproject.toml: 'fail-on' in [tool.chat2responses] takes \"migrate\"")


def test_fix_and_diff_go_by_it_too_and_migrate_all_the_same(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": UNPROVEN})
    accept(folder)
    diff = folder.run("diff", "--baseline", "baseline.json")
    assert diff.code == 1
    assert b"+++ b/a.py" in diff.out
    assert "b.py:2" not in diff.err
    fixed = folder.run("fix", "--baseline", "baseline.json")
    assert fixed.code == 0
    assert folder.read("a.py") == MIGRATED
    assert "1 call site migrated in 1 file" in fixed.err
    assert "1 more call site in the baseline" in fixed.err


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b'{"version": 1,\n "entries": [}\n', "baseline.json:2: isn't valid JSON"),
        (b"\xff\xfe", "baseline.json: isn't UTF-8"),
        (b'{"version": 99, "entries": []}', "baseline.json: isn't a baseline of version 1"),
        (b"[]", "baseline.json: isn't a baseline of version 1"),
        (b'{"version": 1}', "baseline.json: has an entry that isn't one"),
        (b'{"version": 1, "entries": [{"path": 1}]}', "baseline.json: has an entry that isn't one"),
        (b'{"version": 1, "entries": {"path": "x"}}', "baseline.json: has an entry that isn't one"),
    ],
)
@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
def test_a_file_that_is_no_baseline_is_wrong_use_and_stays(
    folder: Folder, option: str, content: bytes, complaint: str
) -> None:
    folder.write({"a.py": UNPROVEN, "baseline.json": content})
    done = folder.run("check", option, "baseline.json")
    assert done.code == 2
    assert done.err.startswith(f"error: {complaint}")
    assert len(done.err.splitlines()) == 1
    assert folder.read("baseline.json") == content


def test_a_place_that_cannot_be_written_is_wrong_use(folder: Folder) -> None:
    folder.write({"a.py": UNPROVEN})
    done = folder.run("check", "--write-baseline", "no/such/baseline.json")
    assert done.code == 2
    assert done.err.startswith("error: no/such/baseline.json: can't be written: ")


@pytest.mark.parametrize("other", [("--changed-since", "HEAD"), ("--select", "seed"), ("--family", "0123456789ab")])
def test_a_baseline_of_a_choice_is_wrong_use(repository: Folder, other: tuple[str, str]) -> None:
    repository.write({"a.py": UNPROVEN})
    done = repository.run("check", "--write-baseline", "baseline.json", *other)
    assert done.code == 2
    assert not (repository.path / "baseline.json").exists()


def test_together_with_changed_since(repository: Folder) -> None:
    repository.write({"a.py": UNPROVEN})
    accept(repository)
    repository.commit_all()
    repository.write({"a.py": UNPROVEN.replace(b"completion =", b"completion  ="), "b.py": UNPROVEN})
    done = repository.run("check", "--baseline", "baseline.json", "--changed-since", "HEAD")
    assert done.code == 1
    assert "a.py:2" not in done.text
    assert "b.py:2:18: manual" in done.text
