from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Page:
    title: str
    text: str

    def score(self, question: str) -> int:
        words = set(re.findall(r"\w+", self.text.lower()))
        return len(words & set(re.findall(r"\w+", question.lower())))


def load_pages(folder: Path) -> list[Page]:
    return [Page(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.md"))]


def best(pages: list[Page], question: str, limit: int = 2) -> list[Page]:
    return sorted(pages, key=lambda page: page.score(question), reverse=True)[:limit]
