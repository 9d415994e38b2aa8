"""Writing to the standard streams: bytes as they are, any character, and no complaint about a closed pipe."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TextIO


class OutputError(Exception):
    """The standard output can't take what was to be written; the message says why."""


def write_out(data: str | bytes) -> None:
    """Write to standard output. Raises ``OutputError``, but not for a pipe that the reader closed."""
    _write(sys.stdout, data)


def write_err(text: str) -> None:
    """Write a line to standard error."""
    with suppress(OutputError):
        _write(sys.stderr, text + "\n")


def error(message: str) -> None:
    """Tell the user what went wrong."""
    write_err(f"error: {message}")


def warn(message: str) -> None:
    """Tell the user what to be aware of."""
    write_err(f"warning: {message}")


def write_status(text: str) -> None:
    """Write to standard error what will be written over: nothing depends on it."""
    with suppress(OutputError):
        _write(sys.stderr, text)


def wants_color(stream: TextIO | None, choice: str = "auto") -> bool:
    """Tell whether to write colours to ``stream``.

    ``choice`` is what the user chose: ``always``, ``never``, or ``auto`` for a terminal that can show colours, unless
    ``NO_COLOR`` is set and not empty.
    """
    if choice != "auto":
        return choice == "always"
    if stream is None or not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return os.name != "nt" or any(name in os.environ for name in _COLORED_CONSOLES)


_COLORED_CONSOLES = ("WT_SESSION", "ANSICON", "TERM", "TERM_PROGRAM")
"""Variables set by those consoles of Windows that take colours without being asked to."""


def _write(stream: TextIO | None, data: str | bytes) -> None:
    if stream is None:
        return
    try:
        stream.flush()
        stream.buffer.write(data if isinstance(data, bytes) else _encode(data, stream.encoding))
        stream.buffer.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as reason:
        _silence(stream)
        raise OutputError(f"can't write to standard output: {(reason.strerror or str(reason)).lower()}") from reason


def _encode(text: str, encoding: str) -> bytes:
    """Bytes in a file name that aren't text go out as they came in; what the terminal lacks is escaped."""
    try:
        return text.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return text.encode(encoding, "backslashreplace")


def _silence(stream: TextIO) -> None:
    """Point the stream to nowhere, so that neither later writes nor the interpreter's last flush complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
