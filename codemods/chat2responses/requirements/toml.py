"""Which table and key of a TOML file each line belongs to. Values aren't read: that is what keeps their form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chat2responses.requirements.lines import Line, physical

_HEADER = re.compile(r"\s*\[\[?\s*(?P<name>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*(?P<key>(?:[\w.-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_STRINGS = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*')
_DEPENDENCIES = re.compile(r"(?:[a-z]+-)*(?:dependencies|dependency-groups|requires)")
_NOT_PACKAGES = frozenset({"source", "requires", "scripts", "pipenv"})

PROSE = frozenset({"authors", "classifiers", "description", "keywords", "license", "maintainers", "name", "readme"})
"""Keys whose values are for people to read."""


def keyed_lines(text: str) -> Iterator[tuple[Line, str]]:
    """Gives each line with the dotted name of its table and key (``project.optional-dependencies.llm``).

    The lines of an array have the key of the array. Lines of a multi-line string, comments and headers have none of
    their own and aren't given.
    """
    table, key, depth, string = "", "", 0, ""
    for line in physical(text):
        if string:
            string = "" if string in line.text else string
            continue
        header = _HEADER.fullmatch(line.text) if depth == 0 else None
        if header is not None:
            table = _bare(header["name"])
            continue
        if depth == 0:
            found = _KEY.match(line.text)
            key = _bare(found["key"]) if found is not None else ""
        outside, string = _outside_strings(line.text)
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            yield line, f"{table}.{key}".strip(".")
        depth = max(0, depth + len(re.findall(r"[\[{]", outside)) - len(re.findall(r"[\]}]", outside)))


def is_dependency(key: str) -> bool:
    """Whether a key of ``pyproject.toml``, or the table that it lies in, holds dependencies of the program."""
    parts = key.split(".")
    return parts[0] != "build-system" and any(_DEPENDENCIES.fullmatch(part) for part in parts)


def is_pipfile_package(key: str) -> bool:
    """Whether a table of a ``Pipfile`` holds packages."""
    return bool(key) and key.split(".")[0] not in _NOT_PACKAGES


def _bare(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _outside_strings(text: str) -> tuple[str, str]:
    """Gives what of a line is neither string nor comment, and the quotes of a string that goes on behind the line."""
    found: list[str] = []
    position = 0
    for match in _STRINGS.finditer(text):
        if match.start() < position:
            continue
        found.append(text[position : match.start()])
        position = match.end()
        if len(match.group()) == 3 and match.group() in ('"""', "'''"):
            end = text.find(match.group(), position)
            if end < 0:
                return "".join(found), match.group()
            position = end + 3
    return "".join([*found, text[position:]]), ""
