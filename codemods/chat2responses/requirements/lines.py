"""The lines of a file with their places, and what they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its end: ``number`` from 1, ``offset`` in the text of the file.

    ``indent`` counts the characters of the line that ``text`` leaves out. ``context`` is what the line belongs to: the
    section of an INI file, the whole instruction of a Dockerfile. ``following`` is the next line.
    """

    text: str
    number: int
    offset: int
    indent: int = 0
    context: str = ""
    following: str = ""


def physical(text: str) -> Iterator[Line]:
    """Gives the lines as they stand there."""
    parts = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    offset = 0
    for number, part in enumerate(parts, 1):
        following = parts[number] if number < len(parts) else ""
        yield Line(part.rstrip("\r\n"), number, offset, following=following)
        offset += len(part)


def ini_sections(text: str) -> Iterator[Line]:
    """Gives the lines of an INI file, each with the name of its section."""
    section = ""
    for line in physical(text):
        header = re.fullmatch(r"\[([^\]]+)\]\s*(?:[#;].*)?", line.text)
        if header is not None:
            section = header.group(1).strip()
        yield line._replace(context=section)


def docker_instructions(text: str) -> Iterator[Line]:
    """Gives the lines of a Dockerfile, each with the whole instruction that it belongs to."""
    instruction: list[Line] = []
    heredoc = ""
    for line in physical(text):
        comment = line.text.lstrip().startswith("#") and not heredoc
        instruction.append(line)
        if heredoc:
            heredoc = "" if line.text.strip() == heredoc else heredoc
        elif not comment:
            opened = re.search(r"<<-?\s*[\"']?(\w+)", line.text)
            heredoc = opened.group(1) if opened and re.match(r"(?i)\s*(?:RUN|COPY|ADD)\b", line.text) else ""
        if not heredoc and not comment and not line.text.rstrip().endswith("\\"):
            yield from _together(instruction)
            instruction = []
    yield from _together(instruction)


def _together(instruction: list[Line]) -> Iterator[Line]:
    context = "\n".join(line.text for line in instruction if not line.text.lstrip().startswith("#"))
    for line in instruction:
        yield line._replace(context=context)
