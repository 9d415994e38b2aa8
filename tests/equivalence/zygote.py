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
import sys
import threading
import time
from pathlib import Path
from typing import Any, NoReturn

POLL = 0.002
WARM_UP: dict[str, dict[str, Any]] = {
    "/v1/chat/completions": {
        "id": "chatcmpl-0",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hello"}}],
    },
    "/v1/responses": {
        "id": "resp_0",
        "output": [
            {
                "id": "msg_0",
                "type": "message",
                "role": "assistant",
                "status": "completed",
                "content": [{"type": "output_text", "text": "hello", "annotations": []}],
            }
        ],
    },
}


def preload() -> None:
    """Load what programs load and let the SDK build what it builds on first use: one call of each API, never sent."""
    import asyncio  # noqa: F401
    import concurrent.futures  # noqa: F401

    import httpx2
    import openai
    import openai.lib.streaming.chat
    import openai.lib.streaming.responses

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=WARM_UP[request.url.path])

    client = openai.OpenAI(api_key="unused", http_client=httpx2.Client(transport=httpx2.MockTransport(answer)))
    messages: list[Any] = [{"role": "user", "content": "hello"}]
    client.chat.completions.create(model="gpt-4.1", messages=messages)
    client.responses.create(model="gpt-4.1", input=messages)
    client.close()
    gc.collect()
    gc.freeze()


def serve(orders: int, results: int) -> None:
    """Carry out orders until there are no more."""
    preload()
    with os.fdopen(orders) as lines:
        os.set_inheritable(results, False)
        _answer(results, {"ready": True})
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
