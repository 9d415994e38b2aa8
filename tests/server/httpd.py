"""The HTTP server: the standard library's threads, one URL prefix for each run."""

from __future__ import annotations

import json
import threading
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from tests.server.errors import ApiError
from tests.server.run import Exchange, Run
from tests.server.service import Reply, Request, handle
from tests.server.shape import ConnectionCut

NETWORK_CHUNK = 61


class ScriptedServer:
    """A context manager: inside it a server listens on the loopback, on a port of its own."""

    def __init__(self) -> None:
        self._runs: dict[str, Run] = {}
        self._http = _Listener(self._runs)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def open_run(self, script: str = "", ignored: Iterable[str] = ()) -> Run:
        """Begin a run: programs reach it below its ``url`` (``…/v1`` for OpenAI's API, ``url`` itself for Azure's)."""
        name = f"run-{len(self._runs) + 1}"
        run = Run(f"http://127.0.0.1:{self._http.server_address[1]}/{name}", script, frozenset(ignored))
        self._runs[name] = run
        return run


class _Listener(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, runs: dict[str, Run]) -> None:
        super().__init__(("127.0.0.1", 0), type("Handler", (_Handler,), {"runs": runs}))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a program that stops listening half-way is no error of the server's."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    runs: Mapping[str, Run]

    def do_POST(self) -> None:
        self._serve()

    def do_GET(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the runs hold the exchanges."""

    def _serve(self) -> None:
        url = urllib.parse.urlsplit(self.path)
        name, _, rest = url.path.removeprefix("/").partition("/")
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        run = self.runs.get(name)
        if run is None:
            self._send(Reply(404, ApiError(f"Invalid URL ({self.command} {self.path})", 404).body))
            return
        query = dict(urllib.parse.parse_qsl(url.query))
        request = Request(self.command, f"/{rest}", query, dict(self.headers), _parse(raw))
        try:
            self._send(handle(run, request))
        except ConnectionError:
            raise
        except Exception as error:
            trouble = ApiError(f"the test server failed: {error!r}", 418, "test_server_error")
            run.record(Exchange("unknown", request.path, request.body, status=418, error=trouble))
            self._send(Reply(418, trouble.body))

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.events is None:
            payload = json.dumps(reply.body, ensure_ascii=False).encode()
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)
            self.wfile.flush()
            return
        self.send_header("content-type", "text/event-stream; charset=utf-8")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        try:
            for data in _network_chunks(frames(reply)):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
                self.wfile.flush()
        except ConnectionCut:
            self.wfile.flush()
            self.close_connection = True
            return
        self.wfile.write(b"0\r\n\r\n")
        self.wfile.flush()


def _parse(raw: bytes) -> Any:
    try:
        return json.loads(raw) if raw else None
    except ValueError:
        return None


def frames(reply: Reply) -> Iterator[bytes]:
    """Frame the events as each API does: Responses names them, chat ends with ``[DONE]``."""
    for event in reply.events or ():
        data = json.dumps(event, ensure_ascii=False)
        name = f"event: {event['type']}\n" if reply.api == "responses" else ""
        yield f"{name}data: {data}\n\n".encode()
    if reply.api == "chat":
        yield b"data: [DONE]\n\n"


def _network_chunks(frames: Iterable[bytes]) -> Iterator[bytes]:
    """Cut the frames at odd places: inside events, inside the bytes of one character."""
    for frame in frames:
        for start in range(0, len(frame), NETWORK_CHUNK):
            yield frame[start : start + NETWORK_CHUNK]
