from unittest.mock import MagicMock

import app


def make():
    client = MagicMock()
    client.chat.completions.create.return_value = MagicMock(choices=[MagicMock(message=MagicMock(content="Hello"))])
    return client


def test_ask():
    client = make()
    assert app.ask(client, "Hi") == "Hello"
    assert app.show(client.chat.completions.create.return_value) == "Hello"


def test_tell():
    assert app.tell(make(), "Hi") == "Hello"
