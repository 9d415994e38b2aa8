"""Why a call site isn't simply migrated, and the remarks that change no verdict.

``check`` prints these texts as hints and ``explain`` shows them whole. Error texts are quoted from the API, the SDK or
public issues, so that people who search for one find the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import answers, clients, notes, requests
from .rows import NoteRow, ReasonRow

__all__ = ["NOTES", "REASONS", "NoteRow", "ReasonRow"]

REASONS: Mapping[str, ReasonRow] = MappingProxyType(
    {row.code: row for rows in (clients.ROWS, requests.ROWS, answers.ROWS) for row in rows}
)
"""Reason code -> row. Codes are stable: users write them after ``--unsafe`` and search for them."""

NOTES: Mapping[str, NoteRow] = MappingProxyType({row.code: row for row in notes.ROWS})
"""Note code -> row."""
