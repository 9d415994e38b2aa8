"""Which lines a change touches, by git's own diff."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from chat2responses_cli.git import GitError, by_repository, run_git

_HUNK = re.compile(rb"@@ -\d+(?:,(?P<removed>\d+))? \+(?P<start>\d+)(?:,(?P<added>\d+))? @@")
_ESCAPE = re.compile(rb'\\([abtnvfr"\\]|[0-7]{3})')
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
_BATCH = 500


class Touched(NamedTuple):
    """What a change touches in one file as it is now: ranges of lines, counted from 1 with both ends.

    ``gaps`` are the lines behind which the change removed something. ``whole`` is a file that git doesn't know yet.
    """

    lines: tuple[tuple[int, int], ...] = ()
    gaps: tuple[int, ...] = ()
    whole: bool = False

    def touches(self, first: int, last: int) -> bool:
        """Tell whether the change touches one of these lines, or removed something between them."""
        if self.whole or any(start <= last and first <= end for start, end in self.lines):
            return True
        return any(first <= gap < last for gap in self.gaps)


def lines_changed_since(reference: str, top: str, paths: Iterable[str]) -> dict[str, Touched]:
    """Give, for those of ``paths`` that have changed in the repository ``top``, what is touched.

    What counts is the working tree as it is, with what isn't committed, against the commit where ``reference`` and the
    present one part. Files of other repositories, submodules too, haven't changed. Raises ``GitError``.
    """
    base = merge_base(top, reference)
    members = by_repository(paths).get(top)
    if not members:
        return {}
    options = ["--unified=0", "--inter-hunk-context=0", "--no-color", "--no-ext-diff", "--no-textconv"]
    options += ["--find-renames", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/"]
    diff = run_git(top, "-c", "core.quotePath=false", "diff", *options, base, "--")
    found = {members[name]: touched for name, touched in _parse(diff) if name in members}
    found.update({members[name]: Touched(whole=True) for name in _unknown_to_git(top, list(members))})
    return found


def merge_base(top: str, reference: str) -> str:
    """Give the commit where ``reference`` and the present commit part. Raises ``GitError`` with what to do."""
    try:
        if reference.startswith("-"):
            raise GitError("an option")
        run_git(top, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}")
    except GitError as error:
        raise GitError(f"git knows no commit {reference!r}: fetch it first, or look at the spelling") from error
    try:
        found = run_git(top, "merge-base", reference, "HEAD")
    except GitError as error:
        raise GitError(f"{reference!r} and HEAD have no commit in common: fetch the whole history") from error
    return found.decode("ascii").strip()


def _unknown_to_git(top: str, names: list[str]) -> Iterator[str]:
    for start in range(0, len(names), _BATCH):
        listed = run_git(top, "ls-files", "--others", "-z", "--", *names[start : start + _BATCH])
        yield from (os.fsdecode(name) for name in listed.split(b"\0") if name)


def _parse(diff: bytes) -> Iterator[tuple[str, Touched]]:
    """Read a diff without context: each file that still exists, by its name, with what is touched."""
    name: str | None = None
    ranges: list[tuple[int, int]] = []
    gaps: list[int] = []
    in_hunk = 0
    for line in diff.split(b"\n"):
        if in_hunk:
            in_hunk -= not line.startswith(b"\\")
            continue
        if line.startswith(b"diff --git "):
            if name is not None:
                yield name, Touched(tuple(ranges), tuple(gaps))
            name, ranges, gaps = None, [], []
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
        elif match := _HUNK.match(line):
            removed, added = (int(match[key] or b"1") for key in ("removed", "added"))
            start = int(match["start"])
            in_hunk = removed + added
            if added:
                ranges.append((start, start + added - 1))
            else:
                gaps.append(start)
    if name is not None:
        yield name, Touched(tuple(ranges), tuple(gaps))


def _name(shown: bytes) -> str | None:
    """Give the file that a header names, which git quotes where it must; none when the file was deleted."""
    bare = shown.removesuffix(b"\t")
    if bare.startswith(b'"'):
        bare = _ESCAPE.sub(_unescaped, bare[1:-1])
    return os.fsdecode(bare[2:]) if bare.startswith(b"b/") else None


def _unescaped(match: re.Match[bytes]) -> bytes:
    text = match[1]
    return bytes([int(text, 8)]) if len(text) == 3 else _ESCAPED.get(text, text)


Changes = Mapping[str, Touched]
"""Display path -> what is touched; a file that is absent hasn't changed."""
