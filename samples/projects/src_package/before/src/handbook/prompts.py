from __future__ import annotations

from typing import Any

from .pages import Page

INSTRUCTIONS = "Answer from these pages only. Say so if they don't tell."


def build(question: str, pages: list[Page]) -> list[Any]:
    context = "\n\n".join(f"# {page.title}\n{page.text}" for page in pages)
    return [
        {"role": "system", "content": f"{INSTRUCTIONS}\n\n{context}"},
        {"role": "user", "content": question},
    ]
