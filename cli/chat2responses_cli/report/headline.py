"""The line that every report ends with; alone here, since a run without a hit needs nothing else."""

from __future__ import annotations


def nothing_found(files: int) -> str:
    """Say that ``files`` files were looked at and hold no call site."""
    return f"{number(files, 'file')}, 0 call sites"


def number(count: int, noun: str) -> str:
    """Give ``count`` with its noun in the right number."""
    return f"{count} {noun}" + ("" if count == 1 else "s")
