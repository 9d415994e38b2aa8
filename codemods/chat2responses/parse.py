"""Parse: bytes in, a LibCST module with the place of every node out."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

import libcst as cst
from chat2responses.places import Places, places, places_by_libcst
from chat2responses.rewrite.splice import Span


class Unparsable(Exception):
    """A file that can't be trusted: ``line`` (0 if unknown) and a message that says what to do."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class ParsedFile:
    """One file: its bytes, its tree, and the character span of every node."""

    def __init__(self, path: str, source: bytes, module: cst.Module) -> None:
        self.path = path
        self.source = source
        self.module = module

    @cached_property
    def _places(self) -> Places:
        found = places(self.module)
        return found if self.encode(found.text) == self.source else places_by_libcst(self.module)

    def locate(self) -> None:
        """Finds the places of all nodes now, not when they are first asked for. Raises RecursionError."""
        len(self._places)

    @cached_property
    def text(self) -> str:
        """The text as LibCST gives it back; equal to the decoded source when ``is_faithful``."""
        return self._places.text

    @property
    def is_faithful(self) -> bool:
        """Whether LibCST gives the file back byte for byte (1.9 drops a leading form feed, for one)."""
        return self.encode(self.text) == self.source

    def encode(self, text: str) -> bytes:
        """Gives the bytes of ``text`` in the file's own encoding, with its byte order mark."""
        mark = b"\xef\xbb\xbf" if self.source.startswith(b"\xef\xbb\xbf") else b""
        encoding = "utf-8" if self.module.encoding.lower().startswith("utf-8") else self.module.encoding
        data = text.encode(encoding)
        return data if data.startswith(mark) else mark + data

    def span(self, node: cst.CSTNode) -> Span:
        """Gives the characters of a node, its own parentheses included."""
        _, offsets, starts, ends = self._places
        last = len(offsets) - 1  # LibCST takes back the line end that it wrote behind a file without one
        return Span(offsets[min(starts[id(node)], last)], offsets[min(ends[id(node)], last)])

    def start(self, node: cst.CSTNode) -> int:
        """Gives the offset at which a node's own code begins, behind blank lines, comments and decorators above it."""
        before = [*getattr(node, "leading_lines", ()), *getattr(node, "lines_after_decorators", ())]
        before.extend(getattr(node, "decorators", ()))
        offset = max((self.span(line).end for line in before), default=self.span(node).start)
        match = re.compile(r"[ \t]*").match(self.text, offset)
        return match.end() if match and before else offset

    def code(self, node: cst.CSTNode) -> str:
        """Gives a node's own text."""
        span = self.span(node)
        return self.text[span.start : span.end]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Gives line and column, both from 1, of a character offset."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Gives the character offset of a line (from 1) and a column (from 0) in bytes of UTF-8, as ``ast`` counts."""
        start = self._line_starts[line - 1]
        end = self._line_starts[line] if line < len(self._line_starts) else len(self.text)
        return start + len(self.text[start:end].encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))

    def line_start(self, offset: int) -> int:
        """Gives the offset at which the line of a character begins."""
        return self._line_starts[bisect_right(self._line_starts, offset) - 1]

    def indentation(self, offset: int) -> str:
        """Gives the white space that begins the line of a character."""
        start = self.line_start(offset)
        match = re.compile(r"[ \t]*").match(self.text, start)
        return match.group() if match else ""


class Parses:
    """Trees by path and bytes, for runs that follow each other: of each file the first and the latest are kept."""

    def __init__(self) -> None:
        self._known: dict[str, list[ParsedFile]] = {}

    def __len__(self) -> int:
        """How many files have been parsed, or tried."""
        return len(self._known)

    def parse(self, path: str, source: bytes) -> ParsedFile:
        """Gives the tree of a file, parsed anew only if these bytes weren't seen. Raises Unparsable."""
        known = self._known.setdefault(path, [])
        for parsed in known:
            if parsed.source == source:
                return parsed
        del known[1:]
        known.append(parse(path, source))
        return known[-1]


def parse(path: str, source: bytes) -> ParsedFile:
    """Parses one file. Raises Unparsable with a line and what to do."""
    if b"\0" in source:
        raise Unparsable(source[: source.index(b"\0")].count(b"\n") + 1, "NUL byte: this isn't Python source")
    try:
        module = cst.parse_module(source)
    except cst.ParserSyntaxError as error:
        raise Unparsable(error.raw_line, "syntax error: mend the file, then run again") from error
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        raise Unparsable(line, f"can't be decoded as {error.encoding}: mend the bytes or the coding cookie") from error
    except (SyntaxError, LookupError) as error:
        raise Unparsable(1, f"unknown encoding or coding cookie: {error}") from error
    except RecursionError as error:
        raise Unparsable(0, "nested too deeply to be parsed") from error
    return ParsedFile(path, source, module)


def check_syntax(path: str, before: str, after: str) -> None:
    """Checks that changed code is Python. Raises SyntaxError or ValueError.

    Code that already was too new for the running interpreter (nested quotes in f-strings before 3.12) is only parsed.
    """
    try:
        compile(after, path, "exec", dont_inherit=True)
    except SyntaxError:
        if _compiles(path, before):
            raise
        try:
            cst.parse_module(after)
        except cst.ParserSyntaxError as error:
            raise SyntaxError(error.message) from error


def _compiles(path: str, text: str) -> bool:
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
