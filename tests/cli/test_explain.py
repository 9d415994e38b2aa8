"""``explain``: rows of the table and codes of findings."""

from __future__ import annotations

import pytest

from tests.cli.support import Folder


def test_without_a_name_all_are_listed(folder: Folder) -> None:
    done = folder.run("explain")
    assert done.code == 0
    names = done.text.split()
    assert {"client-unproven", "messages", "max_tokens"} <= set(names)


@pytest.mark.parametrize("name", ["client-unproven", "max_tokens", "choices[0].message.content"])
def test_a_name_is_explained(folder: Folder, name: str) -> None:
    done = folder.run("explain", name)
    assert done.code == 0
    assert name in done.text
    assert done.err == ""


def test_a_code_of_a_finding_is_explained_with_its_option(folder: Folder) -> None:
    assert "--client" in folder.run("explain", "client-unproven").text


def test_a_wrong_name_suggests_what_was_meant(folder: Folder) -> None:
    done = folder.run("explain", "max-tokens")
    assert done.code == 2
    assert done.out == b""
    assert "'max_tokens'" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_name_like_no_other_points_to_the_list(folder: Folder) -> None:
    done = folder.run("explain", "zzzzzzzzzz")
    assert done.code == 2
    assert "without a name all are listed" in done.err
