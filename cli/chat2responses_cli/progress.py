"""How far a long run is: a line on standard error, if that is a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from chat2responses_cli import output

_DELAY = 0.7
"""Seconds after which a run is long."""

_INTERVAL = 0.1
_BAR = 24


def is_wanted() -> bool:
    """Tell whether somebody watches standard error."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def shown(total: int, count_read: Callable[[], int], *, delay: float = _DELAY) -> Iterator[None]:
    """Show while the block runs how many of ``total`` files are read, from ``delay`` seconds on; then wipe it away."""
    import threading

    ended = threading.Event()
    began = time.monotonic()

    def keep_showing() -> None:
        visible = 0
        pause = delay
        while not ended.wait(pause):
            line = _line(count_read(), total, time.monotonic() - began)
            output.write_status("\r" + line.ljust(visible))
            visible, pause = len(line), _INTERVAL
        if visible:
            output.write_status("\r" + " " * visible + "\r")

    thread = threading.Thread(target=keep_showing, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _line(read: int, total: int, seconds: float) -> str:
    if read < total:
        filled = _BAR * read // total
        return f"[{'#' * filled}{'.' * (_BAR - filled)}] {read} of {total} files read, {seconds:.0f} s"
    return f"[{'#' * _BAR}] {read} files read, following values, {seconds:.0f} s"
