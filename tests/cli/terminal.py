"""A terminal of our own, to see what the command shows in one."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests import limits
from tests.cli.support import process_environment


def shown_in_terminal(
    command: Sequence[str], folder: Path, *, streams: str = "out err", environment: Mapping[str, str] | None = None
) -> bytes:
    """Run a command with these of its streams on a terminal, and the others closed off; give what the terminal got."""
    ours, theirs = os.openpty()
    given = streams.split()
    with subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=theirs if "out" in given else subprocess.DEVNULL,
        stderr=theirs if "err" in given else subprocess.DEVNULL,
        env=process_environment({"TERM": "xterm-256color", "NO_COLOR": "", **(environment or {})}),
    ) as process:
        os.close(theirs)
        limit = threading.Timer(limits.COMMAND, process.kill)
        limit.start()
        parts: list[bytes] = []
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # Linux says so when the other end is closed
                break
            if not part:
                break
            parts.append(part)
        limit.cancel()
    os.close(ours)
    return b"".join(parts)
