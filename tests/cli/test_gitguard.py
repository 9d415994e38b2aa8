"""``fix`` leaves files alone that git could not give back."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, MIGRATED, UNPROVEN, Folder

COMMITTED = {"a.py": FOUNDING, "b.py": FOUNDING}


@pytest.fixture
def tracked(repository: Folder) -> Folder:
    """A repository with two programs, committed."""
    repository.write(COMMITTED)
    repository.commit_all()
    return repository


def test_a_committed_file_is_changed(tracked: Folder) -> None:
    done = tracked.run("fix")
    assert done.code == 0
    assert "warning" not in done.err
    assert tracked.read("a.py") == tracked.read("b.py") == MIGRATED


def test_unstaged_changes_stop_that_file_only(tracked: Folder) -> None:
    edited = FOUNDING + b"print('edited')\n"
    tracked.write({"a.py": edited})
    done = tracked.run("fix")
    assert done.code == 3
    assert "error: a.py: has changes that are not staged" in done.err
    assert "--allow-dirty" in done.err
    assert tracked.read("a.py") == edited
    assert tracked.read("b.py") == MIGRATED


def test_staged_and_identical_is_clean(tracked: Folder) -> None:
    edited = FOUNDING + b"print('edited')\n"
    tracked.write({"a.py": edited, "new.py": FOUNDING})
    tracked.git("add", "--all")
    assert tracked.run("fix").code == 0
    assert tracked.read("a.py") == MIGRATED + b"print('edited')\n"
    assert tracked.read("new.py") == MIGRATED


def test_staged_and_edited_again_is_not(tracked: Folder) -> None:
    tracked.write({"a.py": FOUNDING + b"print('staged')\n"})
    tracked.git("add", "--all")
    tracked.write({"a.py": FOUNDING + b"print('edited')\n"})
    assert tracked.run("fix", "a.py").code == 3
    assert tracked.read("a.py") == FOUNDING + b"print('edited')\n"


def test_an_added_intention_is_not_clean(tracked: Folder) -> None:
    tracked.write({"new.py": FOUNDING})
    tracked.git("add", "--intent-to-add", "new.py")
    assert tracked.run("fix", "new.py").code == 3
    assert tracked.read("new.py") == FOUNDING


def test_untracked_files_are_left_alone(tracked: Folder) -> None:
    tracked.write({"new.py": FOUNDING, "folder/new.py": FOUNDING})
    done = tracked.run("fix")
    assert done.code == 3
    assert "error: new.py: git doesn't track it" in done.err
    assert "error: folder/new.py: git doesn't track it" in done.err
    assert tracked.read("new.py") == tracked.read("folder/new.py") == FOUNDING
    assert tracked.read("a.py") == MIGRATED


def test_ignored_files_are_left_alone_too(tracked: Folder) -> None:
    tracked.write({".gitignore": b"/local.py\n/generated/\n", "local.py": FOUNDING, "generated/x.py": FOUNDING})
    tracked.commit_all()
    done = tracked.run("fix", "local.py", "generated/x.py")
    assert done.code == 3
    assert done.err.count("git doesn't track it") == 2
    assert tracked.read("local.py") == tracked.read("generated/x.py") == FOUNDING


def test_allow_dirty_changes_them(tracked: Folder) -> None:
    tracked.write({"a.py": FOUNDING + b"print('edited')\n", "new.py": FOUNDING})
    assert tracked.run("fix", "--allow-dirty").code == 0
    assert tracked.read("a.py") == MIGRATED + b"print('edited')\n"
    assert tracked.read("new.py") == MIGRATED


def test_a_dirty_file_that_stays_as_it_is_is_no_matter(tracked: Folder) -> None:
    tracked.write({"c.py": UNPROVEN})
    done = tracked.run("fix")
    assert done.code == 1
    assert "error" not in done.err


def test_previews_do_not_ask_git(tracked: Folder) -> None:
    tracked.write({"a.py": FOUNDING + b"print('edited')\n"})
    assert tracked.run("check").err == ""
    assert "not staged" not in tracked.run("diff").err


def test_outside_git_it_says_so_and_goes_on(folder: Folder) -> None:
    folder.write(COMMITTED)
    done = folder.run("fix")
    assert done.code == 0
    assert done.err.startswith("warning: a.py and 1 more: not in a git repository, so there is no way back")
    assert folder.read("a.py") == MIGRATED


def test_each_repository_is_asked_about_its_own_files(folder: Folder) -> None:
    one, two = Folder(folder.path / "one"), Folder(folder.path / "two")
    for repository in (one, two):
        repository.write(COMMITTED)
        repository.commit_all()
    two.write({"a.py": FOUNDING + b"# edited\n"})
    done = folder.run("fix")
    assert done.code == 3
    assert "error: two/a.py: has changes" in done.err
    assert one.read("a.py") == one.read("b.py") == two.read("b.py") == MIGRATED
    assert two.read("a.py") == FOUNDING + b"# edited\n"


def test_the_target_of_a_symbolic_link_counts(tracked: Folder, folder: Folder) -> None:
    tracked.write({"a.py": FOUNDING + b"# edited\n"})
    (tracked.path / "link.py").symlink_to("a.py")
    done = tracked.run("fix", "link.py")
    assert done.code == 3
    assert tracked.read("a.py") == FOUNDING + b"# edited\n"


def test_names_that_look_like_patterns_are_names(tracked: Folder) -> None:
    tracked.write({"[ab].py": FOUNDING, ":(top)a.py": FOUNDING})
    tracked.git("--literal-pathspecs", "add", "[ab].py", ":(top)a.py")
    tracked.write({"a.py": FOUNDING + b"# edited\n"})
    done = tracked.run("fix", "[ab].py", ":(top)a.py")
    assert done.code == 0
    assert tracked.read("[ab].py") == tracked.read(":(top)a.py") == MIGRATED


def test_when_git_cannot_tell_the_file_stays(tracked: Folder) -> None:
    (tracked.path / ".git" / "index").write_bytes(b"broken")
    done = tracked.run("fix", "a.py")
    assert done.code == 3
    assert "error: a.py: git can't tell whether it has changes" in done.err
    assert tracked.read("a.py") == FOUNDING
