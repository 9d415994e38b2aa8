"""Writing: each file in one step, all or none, nothing lost when something comes between."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from chat2responses.model import Change
from chat2responses_cli.write import write_all

from tests import limits
from tests.cli.support import FOUNDING, MIGRATED, Done, Folder

WITHOUT_PRIVILEGE = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner") if os.geteuid() == 0 else ()
"""What to put before a command so that the permissions of files count for it, for root as well."""


def run_unprivileged(folder: Folder, *arguments: str) -> Done:
    return folder.run(*arguments, prefix=WITHOUT_PRIVILEGE)


def leftovers(path: Path) -> list[Path]:
    return sorted(path.rglob("*.tmp"))


@pytest.mark.parametrize("mode", [0o755, 0o640, 0o600, 0o664])
def test_the_mode_stays(folder: Folder, mode: int) -> None:
    folder.write({"a.py": FOUNDING})
    (folder.path / "a.py").chmod(mode)
    assert folder.run("fix").code == 0
    assert stat.S_IMODE((folder.path / "a.py").stat().st_mode) == mode
    assert leftovers(folder.path) == []


def test_a_symbolic_link_stays_and_its_target_changes(folder: Folder) -> None:
    folder.write({"real/program.txt": FOUNDING, "app/x": b""})
    link = folder.path / "app" / "program.py"
    link.symlink_to("../real/program.txt")
    assert folder.run("fix", "app/program.py").code == 0
    assert link.is_symlink()
    assert folder.read("real/program.txt") == MIGRATED


def test_a_file_reached_twice_is_written_once(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING})
    (folder.path / "link.py").symlink_to("a.py")
    (folder.path / "same").symlink_to(".")
    done = folder.run("fix", "a.py", "link.py", "same/a.py", ".")
    assert done.code == 0
    assert "1 call site migrated in 1 file" in done.err
    assert (folder.path / "link.py").is_symlink()
    assert folder.read("a.py") == MIGRATED


def test_a_read_only_file_is_left_alone(folder: Folder) -> None:
    folder.write({"a.py": FOUNDING, "b.py": FOUNDING})
    (folder.path / "a.py").chmod(0o444)
    done = run_unprivileged(folder, "fix")
    assert done.code == 3
    assert "error: a.py: is read-only" in done.err
    assert folder.read("a.py") == FOUNDING
    assert folder.read("b.py") == MIGRATED


def test_a_read_only_folder_is_left_alone(folder: Folder) -> None:
    folder.write({"locked/a.py": FOUNDING, "b.py": FOUNDING})
    (folder.path / "locked").chmod(0o555)
    try:
        done = run_unprivileged(folder, "fix")
    finally:
        (folder.path / "locked").chmod(0o755)
    assert done.code == 3
    assert "error: locked/a.py: can't be written: permission denied: make the folder locked writable" in done.err
    assert "Traceback" not in done.err
    assert folder.read("locked/a.py") == FOUNDING
    assert folder.read("b.py") == MIGRATED
    assert leftovers(folder.path) == []


def test_no_room_for_a_file_leaves_it_alone(folder: Folder) -> None:
    """A limit on the size of files fails in the middle of writing, as a full disk does."""
    large = FOUNDING + b"# filler\n" * 20_000
    folder.write({"large.py": large, "small.py": FOUNDING})
    done = folder.run("fix", prefix=("sh", "-c", 'ulimit -f 64; exec "$@"', "sh"))
    assert done.code == 3
    assert "error: large.py: can't be written: file too large" in done.err
    assert folder.read("large.py") == large
    assert folder.read("small.py") == MIGRATED
    assert leftovers(folder.path) == []


def test_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.py").write_bytes(b"old")
    Path("b.py").write_bytes(b"edited meanwhile")
    failures = write_all([Change("a.py", b"old", b"new"), Change("b.py", b"old", b"new")])
    assert list(failures) == ["b.py"]
    assert "changed by something else" in failures["b.py"]
    assert Path("a.py").read_bytes() == b"old"
    assert Path("b.py").read_bytes() == b"edited meanwhile"
    assert leftovers(tmp_path) == []


def test_what_was_replaced_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file system refuses the second rename, since the target has become a folder in the last moment."""
    monkeypatch.chdir(tmp_path)
    Path("a.py").write_bytes(b"old")
    Path("b.py").write_bytes(b"old")
    rename = os.replace

    def replace(source: str, target: str) -> None:
        if target.endswith("b.py"):
            Path("b.py").unlink()
            Path("b.py").mkdir()
        rename(source, target)

    monkeypatch.setattr(os, "replace", replace)
    failures = write_all([Change("a.py", b"old", b"new"), Change("b.py", b"old", b"new")])
    assert list(failures) == ["b.py"]
    assert Path("a.py").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def test_a_file_deleted_meanwhile_is_not_written_anew(tmp_path: Path) -> None:
    failures = write_all([Change(str(tmp_path / "gone.py"), b"old", b"new")])
    assert "no such file" in failures[str(tmp_path / "gone.py")]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("moment", ["a new content is there", "a file is replaced"])
def test_a_killed_process_leaves_every_file_whole(folder: Folder, moment: str) -> None:
    names = [f"module_{number:03}.py" for number in range(60)]
    folder.write(dict.fromkeys(names, FOUNDING))
    process = folder.start("fix")
    while process.poll() is None:
        if leftovers(folder.path) if moment == "a new content is there" else folder.read(names[0]) != FOUNDING:
            break
    process.kill()
    process.communicate(timeout=limits.COMMAND)
    contents = [folder.read(name) for name in names]
    assert set(contents) <= {FOUNDING, MIGRATED}
    done = folder.run("fix")
    assert done.code == 0
    assert {folder.read(name) for name in names} == {MIGRATED}


def test_a_terminated_process_cleans_up(folder: Folder) -> None:
    names = [f"module_{number:03}.py" for number in range(60)]
    folder.write(dict.fromkeys(names, FOUNDING))
    process = folder.start("fix")
    while process.poll() is None and not leftovers(folder.path):
        pass
    process.terminate()
    process.communicate(timeout=limits.COMMAND)
    assert len({folder.read(name) for name in names}) == 1
    assert leftovers(folder.path) == []


def test_two_runs_at_once(folder: Folder) -> None:
    names = [f"module_{number:03}.py" for number in range(60)]
    folder.write(dict.fromkeys(names, FOUNDING))
    processes = [folder.start("fix"), folder.start("fix")]
    errors = [process.communicate(timeout=limits.COMMAND)[1].decode() for process in processes]
    for process, error in zip(processes, errors, strict=True):
        assert process.returncode in (0, 3), error
        assert (process.returncode == 3) == ("changed by something else" in error)
    assert {folder.read(name) for name in names} == {MIGRATED}
    assert leftovers(folder.path) == []
