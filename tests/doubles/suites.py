"""Runs pytest suites, each in a process of its own that shares what was imported before: ``suites.py FOLDER…``.

Prints one JSON object: folder -> the exit code of its suite and the end of what it said.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import signal
import sys
from pathlib import Path

import pytest

_ARGUMENTS = ["-q", "-x", "--no-header", "--tb=short", "-p", "no:cacheprovider", "-W", "ignore", "--rootdir=."]
_SHARED = ("openai.types.chat", "openai.types.responses", "openai.resources.chat", "openai.resources.responses")
_LONGEST = 3000
_LIMIT = 60
"""Seconds after which a suite that hangs ends by a signal."""


def main(folders: list[str]) -> None:
    """Run the suite of each folder and print what came of it."""
    for module in _SHARED:
        importlib.import_module(module)
    sys.dont_write_bytecode = True
    os.environ["OPENAI_API_KEY"] = "none"
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    print(json.dumps({folder: _forked(folder) for folder in folders}))


def _forked(folder: str) -> tuple[int, str]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        signal.alarm(_LIMIT)
        code, said = _run(folder)
        with os.fdopen(writing, "w") as pipe:
            pipe.write(said[-_LONGEST:])
        os._exit(code)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        said = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def _run(folder: str) -> tuple[int, str]:
    os.chdir(folder)
    sys.path.insert(0, str(Path.cwd()))
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = int(pytest.main(_ARGUMENTS))
    return code, said.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
