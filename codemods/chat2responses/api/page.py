"""A page of the reference, as plain text for a terminal or as Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 80
"""Columns of a page as plain text; code isn't broken."""

_MARKUP = re.compile(r"[\\`*<>\[\]|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_BACKTICKS = re.compile("`+")


@dataclass(frozen=True)
class Text:
    """A sentence with a label before it, which may be empty."""

    label: str
    text: str


@dataclass(frozen=True)
class Code:
    """Lines of code with a label above them; ``language`` is how Markdown names it, empty for none."""

    label: str
    lines: tuple[str, ...]
    language: str = "python"


@dataclass(frozen=True)
class Page:
    """What there is to say about one name. ``kind`` says what the name is; it may be empty."""

    name: str
    kind: str
    parts: tuple[Text | Code, ...]

    def text(self) -> str:
        """Give the page for a terminal, without a line end at its end."""
        title = f"{self.name} ({self.kind})" if self.kind else self.name
        lines = _wrapped(title, indent="")
        lines.append("-" * max(map(len, lines)))
        for part in self.parts:
            lines.extend(_text_lines(part))
        return "\n".join(lines)

    def markdown(self, level: int = 3) -> str:
        """Give the page with a heading of that level, without a line end at its end."""
        kind = f" ({_escaped(self.kind)})" if self.kind else ""
        return f"{'#' * level} {code_span(self.name)}{kind}\n\n{self.markdown_body()}"

    def markdown_body(self) -> str:
        """Give the page in Markdown without its heading."""
        return "\n\n".join(_markdown(part) for part in self.parts)


def code_span(text: str) -> str:
    """Give ``text`` as inline code in Markdown, whatever backticks it holds."""
    longest = max(map(len, _BACKTICKS.findall(text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"


def _text_lines(part: Text | Code) -> Iterator[str]:
    if isinstance(part, Text):
        yield from _wrapped(f"{part.label}: {part.text}" if part.label else part.text, indent="  ")
        return
    yield f"{part.label}:"
    yield from (f"    {line}" for line in part.lines)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _markdown(part: Text | Code) -> str:
    if isinstance(part, Text):
        return f"**{part.label}:** {_escaped(part.text)}" if part.label else _escaped(part.text)
    body = "\n".join(part.lines)
    fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(body)), default=0))
    return f"**{part.label}:**\n\n{fence}{part.language}\n{body}\n{fence}"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda match: f"\\{match.group()}", text)
