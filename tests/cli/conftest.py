"""Fixtures of the command line tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.support import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder outside of any repository."""
    return Folder(tmp_path)


@pytest.fixture
def repository(tmp_path: Path) -> Folder:
    """A folder that is a repository with one commit, which holds an empty ``.gitattributes``."""
    folder = Folder(tmp_path)
    folder.write({".gitattributes": b""})
    folder.commit_all()
    return folder
