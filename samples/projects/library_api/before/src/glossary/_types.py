from __future__ import annotations

from dataclasses import dataclass, field


class GlossaryError(Exception):
    """The model gave no entry."""


@dataclass
class Entry:
    word: str
    meaning: str
    see_also: list[str] = field(default_factory=list)
