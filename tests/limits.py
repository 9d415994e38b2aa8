"""How long what a test starts may take: what hangs fails its own test, not the whole run."""

from __future__ import annotations

COMMAND = 120.0
"""Seconds for a command; the slowest takes a few on an idle machine."""

MANY = 240.0
"""Seconds for a process that does the work of many tests; pytest's own ``timeout`` for a test is longer."""
