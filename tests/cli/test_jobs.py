"""``--jobs N``: the same bytes for any N."""

from __future__ import annotations

import pytest

from tests.cli.support import FOUNDING, UNPROVEN, Folder


@pytest.fixture
def many(folder: Folder) -> Folder:
    """A folder with more files than one process takes at a time, some with calls, one of them unreadable as Python."""
    kinds = (b"x = 1\n", FOUNDING, UNPROVEN, b"completion = 1\n")
    files = {f"pkg{number % 7}/m{number:04}.py": kinds[number % 97 % 4] for number in range(1100)}
    keep = {path: source if number % 40 == 0 else kinds[0] for number, (path, source) in enumerate(files.items())}
    folder.write({**keep, "broken.py": b"client.chat.completions.create((\n", "z.py": FOUNDING})
    return folder


def test_the_result_does_not_depend_on_it(many: Folder) -> None:
    one, three = (many.run("diff", "--jobs", jobs) for jobs in ("1", "3"))
    assert one == three
    assert one.out.count(b"+++ b/") > 1
    assert "error: broken.py:" in one.err


def test_a_number_is_asked_for(many: Folder) -> None:
    assert many.run("check", "--jobs", "0").code == 2
