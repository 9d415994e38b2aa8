"""A process that has ``openai`` loaded and forks one process for each program, so that a run costs no imports.

Started by ``runner`` with two file descriptors: orders come in on the first, results go out on the second, a line of
JSON each. The process has a single thread, so that a fork is safe.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import json
import os
import runpy
import signal
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

from tests.equivalence.warm_up import warm_up

POLL = 0.002
HERE = ("127.0.0.1", "::1", "localhost", None)


def serve(orders: int, results: int) -> None:
    """Carry out orders until there are no more."""
    warm_up()
    gc.collect()
    gc.freeze()
    with os.fdopen(orders) as lines:
        os.set_inheritable(results, False)
        for line in lines:
            order = json.loads(line)
            child = os.fork()
            if child == 0:
                os.setsid()
                os.close(results)
                _leave(run_program(order))
            _answer(results, _wait(child, order["limit"]))


def _leave(code: int) -> NoReturn:
    """End the process as the interpreter does, but for tearing down every module, which takes longer than a program."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _answer(descriptor: int, result: dict[str, Any]) -> None:
    os.write(descriptor, json.dumps(result).encode() + b"\n")


def _wait(child: int, limit: float) -> dict[str, Any]:
    deadline = time.monotonic() + limit
    while True:
        finished, status = os.waitpid(child, os.WNOHANG)
        if finished:
            return {"code": os.waitstatus_to_exitcode(status), "timed_out": False}
        if time.monotonic() > deadline:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return {"code": None, "timed_out": True}
        time.sleep(POLL)


def run_program(order: dict[str, Any]) -> int:
    """Become the program: its files, folder, environment and arguments. Gives its exit code; an uncaught exception is
    written to the order's ``report`` instead of a traceback, which would quote the source."""
    for name, descriptor, flags in (
        ("stdin", 0, os.O_RDONLY),
        ("stdout", 1, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        ("stderr", 2, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
    ):
        opened = os.open(order[name], flags, 0o600)
        os.dup2(opened, descriptor)
        os.close(opened)
    sys.addaudithook(_stay_here)
    os.environ.clear()
    os.environ.update(order["env"])
    os.chdir(order["cwd"])
    sys.argv = [order["program"], *order["args"]]
    sys.path[0] = str(Path(order["program"]).parent)
    try:
        runpy.run_path(order["program"], run_name="__main__")
    except SystemExit as stop:
        return _exit_code(stop.code)
    except BaseException as error:
        report = {"class": f"{type(error).__module__}.{type(error).__qualname__}", "message": str(error)}
        Path(order["report"]).write_text(json.dumps(report), encoding="utf-8")
        return 1
    return 0


def _stay_here(event: str, arguments: tuple[Any, ...]) -> None:
    """Let the program reach nothing but the loopback."""
    if event == "socket.getaddrinfo" and arguments[0] not in HERE:
        raise socket.gaierror(f"no network here: {arguments[0]}")
    if event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in HERE:
        raise ConnectionRefusedError(f"no network here: {arguments[1][0]}")


def _exit_code(code: object) -> int:
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    serve(int(sys.argv[1]), int(sys.argv[2]))
