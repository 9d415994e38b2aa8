"""Which files a run looks at."""

from __future__ import annotations

import json
import os
import sys

import pytest
from chat2responses.discover import discover

from tests.cli.support import FOUNDING, Folder


def found(folder: Folder, *paths: str, within: str = ".") -> list[str]:
    """The files that are discovered from a working folder."""
    before = os.getcwd()
    os.chdir(folder.path / within)
    try:
        result = discover(paths or ["."])
    finally:
        os.chdir(before)
    assert result.errors == ()
    return list(result.files)


def reported(folder: Folder, *paths: str, within: str = ".") -> list[str]:
    """The paths with call sites in the report of the command; every program of these tests is the founding one."""
    done = folder.run("check", "--output-format", "json", *paths, within=within)
    return [site["path"] for site in json.loads(done.out)["sites"]]


@pytest.fixture(params=["git", "walk"])
def tree(request: pytest.FixtureRequest, folder: Folder) -> Folder:
    """An empty folder, once in a repository and once without."""
    if request.param == "git":
        folder.git("init", "--quiet")
    return folder


def test_python_files_below_the_folder(tree: Folder) -> None:
    tree.write({"a.py": FOUNDING, "pkg/b.py": FOUNDING, "pkg/deep/c.py": FOUNDING, "d.txt": FOUNDING, "e": FOUNDING})
    assert found(tree) == ["a.py", "pkg/b.py", "pkg/deep/c.py"]
    assert found(tree, "pkg") == ["pkg/b.py", "pkg/deep/c.py"]
    assert found(tree, "pkg/deep", "a.py") == ["a.py", "pkg/deep/c.py"]
    assert found(tree, within="pkg") == ["b.py", "deep/c.py"]


def test_nested_ignore_files(tree: Folder) -> None:
    tree.write(
        {
            ".gitignore": b"*.gen.py\n/only_here.py\nout/\n!keep.gen.py\n",
            "a.py": FOUNDING,
            "x.gen.py": FOUNDING,
            "keep.gen.py": FOUNDING,
            "only_here.py": FOUNDING,
            "out/a.py": FOUNDING,
            "pkg/.gitignore": b"secret.py\n!special.gen.py\nsub/*\n!sub/b.py\n",
            "pkg/secret.py": FOUNDING,
            "pkg/only_here.py": FOUNDING,
            "pkg/special.gen.py": FOUNDING,
            "pkg/sub/a.py": FOUNDING,
            "pkg/sub/b.py": FOUNDING,
            "pkg/out/a.py": FOUNDING,
            "secret.py": FOUNDING,
        }
    )
    expected = ["a.py", "keep.gen.py", "pkg/only_here.py", "pkg/special.gen.py", "pkg/sub/b.py", "secret.py"]
    assert found(tree) == expected
    assert found(tree, "pkg") == [path for path in expected if path.startswith("pkg/")]


def test_environments_and_build_folders_are_never_entered(tree: Folder) -> None:
    tree.write(
        {
            "a.py": FOUNDING,
            ".venv/a.py": FOUNDING,
            "node_modules/x/a.py": FOUNDING,
            "build/lib/a.py": FOUNDING,
            "dist/a.py": FOUNDING,
            ".tox/py/a.py": FOUNDING,
            "pkg/__pycache__/a.py": FOUNDING,
            "my_env/pyvenv.cfg": b"home = /usr\n",
            "my_env/lib/a.py": FOUNDING,
        }
    )
    assert found(tree) == ["a.py"]


def test_what_is_named_is_taken(tree: Folder) -> None:
    tree.write({".gitignore": b"ignored*\n", "ignored.py": FOUNDING, "build/a.py": FOUNDING, "script": FOUNDING})
    tree.write({"ignored_folder/b.py": FOUNDING})
    assert found(tree) == []
    assert found(tree, "ignored.py", "script", "build/a.py") == ["build/a.py", "ignored.py", "script"]
    assert found(tree, "build") == ["build/a.py"]
    assert found(tree, "ignored_folder") == ["ignored_folder/b.py"]


def test_links_inside_the_tree_count_once_and_those_out_of_it_never(tree: Folder) -> None:
    tree.write({"inside/a.py": FOUNDING, "inside/text.txt": FOUNDING, "outside/b.py": FOUNDING})
    (tree.path / "inside" / "same.py").symlink_to("a.py")
    (tree.path / "inside" / "other.py").symlink_to("text.txt")
    (tree.path / "inside" / "out.py").symlink_to("../outside/b.py")
    (tree.path / "inside" / "folder").symlink_to("../outside")
    (tree.path / "inside" / "loop").symlink_to(".")
    assert found(tree, "inside") == ["inside/a.py", "inside/other.py"]


def test_an_editors_lock_is_not_mentioned(tree: Folder) -> None:
    tree.write({"a.py": FOUNDING})
    (tree.path / ".#a.py").symlink_to("somebody@host.123")
    assert tree.run("check").err == ""


def test_files_deleted_from_the_work_tree_are_not_mentioned(repository: Folder) -> None:
    repository.write({"a.py": FOUNDING, "gone.py": FOUNDING, "folder/gone.py": FOUNDING})
    repository.commit_all()
    (repository.path / "gone.py").unlink()
    (repository.path / "folder" / "gone.py").unlink()
    (repository.path / "folder").rmdir()
    done = repository.run("check")
    assert done.err == ""
    assert "1 file, 1 call site" in done.text


def test_a_file_in_conflict_counts_once(repository: Folder) -> None:
    repository.write({"a.py": b"base\n"})
    repository.commit_all()
    repository.git("checkout", "--quiet", "-b", "other")
    repository.write({"a.py": b"other\n"})
    repository.commit_all()
    repository.git("checkout", "--quiet", "-")
    repository.write({"a.py": b"ours\n"})
    repository.commit_all()
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "--quiet", "other")
    repository.write({"a.py": FOUNDING})
    assert found(repository) == ["a.py"]


def test_repositories_inside_a_repository_are_looked_at(repository: Folder) -> None:
    nested = Folder(repository.path / "vendor" / "nested")
    nested.write({"a.py": FOUNDING, ".gitignore": b"ignored.py\n", "ignored.py": FOUNDING})
    nested.commit_all()
    assert found(repository) == ["vendor/nested/a.py"]
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(nested.path), "module")
    assert found(repository) == ["module/a.py", "vendor/nested/a.py"]


def test_a_submodule_that_is_not_checked_out_is_empty(repository: Folder, folder: Folder) -> None:
    other = Folder(folder.path / "other")
    other.write({"a.py": FOUNDING})
    other.commit_all()
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.path), "module")
    repository.git("submodule", "--quiet", "deinit", "--force", "module")
    repository.write({"b.py": FOUNDING})
    assert found(repository) == ["b.py", "other/a.py"]


def test_a_hooks_repository_does_not_mislead(repository: Folder, folder: Folder) -> None:
    other = Folder(folder.path / "other")
    other.write({"b.py": FOUNDING})
    other.git("init", "--quiet")
    done = other.run("check", environment={"GIT_DIR": str(repository.path / ".git"), "GIT_WORK_TREE": "/"})
    assert "b.py:3:14: migrate" in done.text


def test_without_git_the_ignore_files_still_count(repository: Folder) -> None:
    repository.write({".gitignore": b"/ignored.py\n", "ignored.py": FOUNDING, "pkg/a.py": FOUNDING})
    python = os.path.dirname(os.path.realpath(sys.executable))
    done = repository.run("check", "pkg", ".", environment={"PATH": python})
    assert [line.partition(" [")[0] for line in done.text.splitlines() if "migrate client" in line] == [
        "pkg/a.py:3:14: migrate client.chat.completions.create"
    ]


def test_exclude_of_the_configuration(tree: Folder) -> None:
    tree.write(
        {
            "pyproject.toml": b'[tool.chat2responses]\nexclude = ["/legacy/", "*_old.py", "!kept_old.py"]\n',
            "a.py": FOUNDING,
            "a_old.py": FOUNDING,
            "kept_old.py": FOUNDING,
            "legacy/b.py": FOUNDING,
            "pkg/legacy/c.py": FOUNDING,
        }
    )
    assert reported(tree) == ["a.py", "kept_old.py", "pkg/legacy/c.py"]
    assert reported(tree, within="pkg") == ["legacy/c.py"]
    assert reported(tree, "legacy/b.py") == ["legacy/b.py"]
    assert reported(tree, "legacy") == []
