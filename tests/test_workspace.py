"""The workspace: projects, their files, and what counts as evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from chat2responses.workspace import Workspace

from tests.cli.support import Folder

BASE_URL = re.compile(rb"OPENAI_BASE_URL")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """The working folder, which is a repository of its own."""
    monkeypatch.chdir(tmp_path)
    folder = Folder(tmp_path)
    folder.git("init", "--quiet")
    return folder


def test_the_nearest_marker_makes_the_project(here: Folder) -> None:
    here.write({"pyproject.toml": b"", "app/a.py": b"", "lib/setup.cfg": b"", "lib/src/b.py": b""})
    workspace = Workspace(["app/a.py", "lib/src/b.py"])
    assert workspace.project_of("app/a.py") == "."
    assert workspace.project_of("lib/src/b.py") == "lib"
    assert workspace.python_files("lib") == ("lib/src/b.py",)
    assert workspace.python_files(".") == ("app/a.py", "lib/src/b.py")


def test_a_project_above_the_working_folder(here: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    here.write({"sub/a.py": b"", "b.py": b""})
    monkeypatch.chdir(here.path / "sub")
    workspace = Workspace(["a.py"])
    root = here.path.as_posix()
    assert workspace.project_of("a.py") == root
    assert workspace.python_files(root) == (f"{root}/b.py", "a.py")
    assert workspace.read(f"{root}/b.py") == b""


def test_without_a_marker_the_working_folder_is_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Folder(tmp_path).write({"here/pkg/a.py": b"", "there/pkg/__init__.py": b"", "there/pkg/b.py": b""})
    monkeypatch.chdir(tmp_path / "here")
    assert Workspace([]).project_of("pkg/a.py") == "."
    outside = f"{tmp_path.as_posix()}/there"
    assert Workspace([]).project_of(f"{outside}/pkg/b.py") == outside


def test_evidence_says_how_the_program_runs(here: Folder) -> None:
    counted = [
        ".env",
        ".env.local",
        "Dockerfile",
        "Dockerfile.prod",
        "app/llm.py",
        "app/sample.py",
        "compose.yaml",
        "config/prod.env",
        "deploy/values.yml",
        "docker-compose.override.yml",
        "pyproject.toml",
        "requirements-dev.txt",
        "run.sh",
        "settings.json",
        "setup.cfg",
    ]
    uncounted = [
        ".env.example",
        ".env.template",
        "README.md",
        "app/conftest.py",
        "app/test_llm.py",
        "docs/conf.py",
        "env.sample",
        "examples/demo.py",
        "logo.png",
        "notes.txt",
        "samples/a.py",
        "tests/data.env",
    ]
    here.write(dict.fromkeys([*counted, *uncounted], b"OPENAI_BASE_URL=http://llm\n"))
    workspace = Workspace(["app/llm.py"])
    assert list(workspace.evidence_files(".")) == counted
    assert [path for path, _ in workspace.search(".", BASE_URL)] == counted


def test_environment_files_count_though_git_ignores_them(here: Folder) -> None:
    here.write(
        {".gitignore": b".env*\nlocal.py\n", ".env": b"", "app/.env.prod": b"", "app/a.py": b"", "local.py": b""}
    )
    assert Workspace(["app/a.py"]).evidence_files(".") == (".env", "app/.env.prod", "app/a.py")


def test_a_nested_project_is_no_evidence_for_the_outer_one(here: Folder) -> None:
    here.write({"a.py": b"", "service/pyproject.toml": b"", "service/.env": b"OPENAI_BASE_URL=x\n"})
    workspace = Workspace(["a.py"])
    assert workspace.search(".", BASE_URL) == []
    assert workspace.search("service", BASE_URL) == [("service/.env", 1)]


def test_the_search_gives_lines_and_leaves_comments_out(here: Folder) -> None:
    here.write(
        {
            ".env": b"# OPENAI_BASE_URL=a\nA=1 # OPENAI_BASE_URL=b\nOPENAI_BASE_URL=http://x#OPENAI_BASE_URL\n",
            "a.py": b'x = "#"; os.environ["OPENAI_BASE_URL"] = y\n\n"# not a comment OPENAI_BASE_URL"\n',
        }
    )
    assert Workspace(["a.py"]).search(".", BASE_URL) == [(".env", 3), ("a.py", 1), ("a.py", 3)]


def test_large_data_is_no_evidence(here: Folder) -> None:
    here.write({"data.json": b"OPENAI_BASE_URL" * 10_000, "a.py": b""})
    assert Workspace(["a.py"]).search(".", BASE_URL) == []


def test_the_overlay_stands_in_for_the_disk(here: Folder) -> None:
    here.write({"a.py": b"disk", "b.py": b"disk"})
    workspace = Workspace(["a.py"], overlay={"a.py": b"overlay OPENAI_BASE_URL"})
    assert workspace.read("a.py") == b"overlay OPENAI_BASE_URL"
    assert workspace.read("b.py") == b"disk"
    assert workspace.search(".", BASE_URL) == [("a.py", 1)]
    assert workspace.contains("a.py", [b"nothing", b"overlay"])
    assert not workspace.contains("b.py", [b"overlay"])
    assert not workspace.contains("gone.py", [b"overlay"])
    with pytest.raises(FileNotFoundError):
        workspace.read("gone.py")


def test_a_workspace_in_memory_has_no_disk(here: Folder) -> None:
    here.write({"disk.py": b"", ".env": b"OPENAI_BASE_URL=x"})
    files = {"app/a.py": b"a", "lib/pyproject.toml": b"", "lib/b.py": b"b", "lib/.env": b"OPENAI_BASE_URL=y\n"}
    workspace = Workspace.in_memory(files)
    assert workspace.targets == ("app/a.py", "lib/b.py")
    assert workspace.project_of("app/a.py") == "."
    assert workspace.project_of("lib/b.py") == "lib"
    assert workspace.python_files(".") == ("app/a.py", "lib/b.py")
    assert workspace.python_files("lib") == ("lib/b.py",)
    assert workspace.search("lib", BASE_URL) == [("lib/.env", 1)]
    assert workspace.search(".", BASE_URL) == []
    with pytest.raises(FileNotFoundError):
        workspace.read("disk.py")
    assert Workspace.in_memory(files, ["lib/b.py"]).targets == ("lib/b.py",)
