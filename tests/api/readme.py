"""Writes the generated parts of the README: ``python -m tests.api.readme``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from chat2responses.api.table import differences_list, findings_table, mapping_table

README = Path(__file__).parents[2] / "README.md"

PARTS: Mapping[str, Callable[[], str]] = {
    "accepted differences": differences_list,
    "findings": findings_table,
    "mapping table": mapping_table,
}
"""What stands between the markers of that name."""


def generated(text: str) -> str:
    """``text`` with fresh parts between its markers. Raises ``ValueError`` when a marker is missing."""
    for name, render in PARTS.items():
        begin, end = f"<!-- begin of the {name}: python -m tests.api.readme -->\n", f"<!-- end of the {name} -->\n"
        start = text.index(begin) + len(begin)
        text = f"{text[:start]}\n{render()}\n{text[text.index(end, start) :]}"
    return text


if __name__ == "__main__":
    README.write_text(generated(README.read_text(encoding="utf-8")), encoding="utf-8")
