"""Sends requests without the SDK, which would refuse many of them before they are sent."""

from __future__ import annotations

import http.client
import json
import urllib.parse
from dataclasses import dataclass
from typing import Any

from tests.server import Run

CHAT = "/v1/chat/completions"
RESPONSES = "/v1/responses"


@dataclass(frozen=True)
class Answered:
    """An HTTP answer: ``text`` as it came, ``json`` parsed on demand."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


def send(run: Run, method: str, path: str, body: Any = None, *, key: str | None = "test-key") -> Answered:
    """Send one request below the run's URL."""
    url = urllib.parse.urlsplit(run.url)
    connection = http.client.HTTPConnection(url.netloc, timeout=10)
    headers = {"content-type": "application/json"}
    if key is not None:
        headers["authorization"] = f"Bearer {key}"
    try:
        connection.request(method, url.path + path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        return Answered(answer.status, dict(answer.getheaders()), answer.read().decode())
    finally:
        connection.close()


def chat(run: Run, **body: Any) -> Answered:
    """Send a chat request; without ``messages`` and ``model`` it says hello."""
    return send(run, "POST", CHAT, {"model": "gpt-4.1", "messages": [{"role": "user", "content": "Hello"}], **body})


def responses(run: Run, **body: Any) -> Answered:
    """Send a Responses request; without ``input`` and ``model`` it says hello."""
    return send(run, "POST", RESPONSES, {"model": "gpt-4.1", "input": [{"role": "user", "content": "Hello"}], **body})


def events(answered: Answered) -> list[Any]:
    """The events of a stream: parsed, but for the ``[DONE]`` of chat."""
    found = []
    for frame in answered.text.split("\n\n"):
        for line in frame.splitlines():
            if line.startswith("data: "):
                data = line.removeprefix("data: ")
                found.append(data if data == "[DONE]" else json.loads(data))
    return found
