"""Which files of a project count as evidence about its endpoints, pins and messages."""

from __future__ import annotations

import re

_UNCOUNTED_FOLDERS = frozenset(
    {"doc", "docs", "example", "examples", "fixtures", "sample", "samples", "test", "testing", "tests"}
)

_UNCOUNTED_NAME = re.compile(
    r"(?:^|[._-])(?:example|sample|template|dist|test)(?:[._-](?!py$)|$)|^test_.*\.py$|_test\.py$|^conftest\.py$", re.I
)

_COUNTED_NAME = re.compile(
    r"""(?ix)
    .*\.(?: py | toml | cfg | ini | conf | sh | bash | zsh | bat | cmd | ps1 | ya?ml | json | env | properties )
    | \.env.* | .*\.env\..* | env | \.flaskenv
    | (?: docker | container )file.* | .*\.dockerfile
    | makefile | procfile | pipfile | .*requirements.*\.(?: txt | in ) | constraints.*\.txt
    """
)

LARGEST = 1 << 20
"""No larger file is read as evidence, in bytes."""

LARGEST_JSON = 1 << 16
"""JSON files that are larger hold data and aren't settings, in bytes."""

PROJECT_MARKERS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
"""The nearest folder that holds one of these is a file's project."""


def counts(name: str) -> bool:
    """Tell whether the file ``name``, relative to its project with ``/``, is evidence.

    Tests, samples, documentation and templates of settings say nothing about how the program runs.
    """
    *folders, base = name.split("/")
    if not _UNCOUNTED_FOLDERS.isdisjoint(folder.lower() for folder in folders):
        return False
    counted = _COUNTED_NAME.fullmatch(base) is not None or _is_requirements(folders, base)
    return counted and _UNCOUNTED_NAME.search(base) is None


_TEST = re.compile(r"(?:^|/)(?:test_[^/]*|[^/]*_test|tests|conftest)\.py$|(?:^|/)(?:tests?|testing)/")


def is_test(path: str) -> bool:
    """Tell whether a Python file belongs to a test suite, by its name or folder."""
    return _TEST.search(path) is not None


def _is_requirements(folders: list[str], base: str) -> bool:
    return folders[-1:] == ["requirements"] and base.endswith((".txt", ".in"))


def is_environment_file(base: str) -> bool:
    """Tell whether a file of this name holds environment variables; git usually ignores these."""
    return base.startswith(".env") or base.endswith(".env") or base == ".flaskenv"


def may_be_read(name: str, size: int) -> bool:
    """Tell whether a file of ``size`` bytes is small enough to be evidence."""
    return size <= (LARGEST_JSON if name.endswith(".json") else LARGEST)


def is_comment(line: bytes, column: int) -> bool:
    """Tell whether the byte at ``column`` (from 0) of ``line`` stands in a ``#`` comment."""
    before = line[:column]
    start = 0
    while (mark := before.find(b"#", start)) >= 0:
        head = before[:mark]
        alone = mark == 0 or head[-1:].isspace()
        if alone and head.count(b'"') % 2 == 0 and head.count(b"'") % 2 == 0:
            return True
        start = mark + 1
    return False
