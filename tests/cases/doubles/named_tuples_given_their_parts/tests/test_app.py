from typing import NamedTuple
from unittest.mock import MagicMock

import app


class Message(NamedTuple):
    content: str


class Choice(NamedTuple):
    message: Message


class Completion(NamedTuple):
    choices: list[Choice]


def test_ask():
    client = MagicMock()
    client.chat.completions.create.return_value = Completion([Choice(Message("Hello"))])
    assert app.ask(client, "Hi") == "Hello"
# ---- after ----
from typing import NamedTuple
from unittest.mock import MagicMock

import app


class Completion(NamedTuple):
    output_text: str


def test_ask():
    client = MagicMock()
    client.responses.create.return_value = Completion("Hello")
    assert app.ask(client, "Hi") == "Hello"
