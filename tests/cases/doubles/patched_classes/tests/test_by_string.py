from unittest.mock import MagicMock, patch

import pytest

import app


def response(text):
    mock = MagicMock()
    mock.choices[0].message.content = text
    return mock


@patch("openai.resources.chat.completions.Completions.create", return_value=response("Hello"))
def test_long(create):
    assert app.ask("Hi") == "Hello"
    assert create.call_args.kwargs["messages"][0]["content"] == "Hi"


def test_short():
    with patch("openai.resources.chat.Completions.create") as create:
        create.return_value = response("Hello")
        assert app.ask("Hi") == "Hello"


def test_longest(monkeypatch):
    monkeypatch.setattr(
        "openai.resources.chat.completions.completions.Completions.create", lambda self, **kwargs: response("Hello")
    )
    assert app.ask("Hi") == "Hello"


@patch("openai.resources.chat.completions.Completions.create", side_effect=RuntimeError("down"))
def test_error(create):
    with pytest.raises(RuntimeError):
        app.ask("Hi")
# ---- after ----
from unittest.mock import MagicMock, patch

import pytest

import app


def response(text):
    mock = MagicMock()
    mock.output_text = text
    return mock


@patch("openai.resources.responses.Responses.create", return_value=response("Hello"))
def test_long(create):
    assert app.ask("Hi") == "Hello"
    assert create.call_args.kwargs["input"][0]["content"] == "Hi"


def test_short():
    with patch("openai.resources.responses.Responses.create") as create:
        create.return_value = response("Hello")
        assert app.ask("Hi") == "Hello"


def test_longest(monkeypatch):
    monkeypatch.setattr(
        "openai.resources.responses.responses.Responses.create", lambda self, **kwargs: response("Hello")
    )
    assert app.ask("Hi") == "Hello"


@patch("openai.resources.responses.Responses.create", side_effect=RuntimeError("down"))
def test_error(create):
    with pytest.raises(RuntimeError):
        app.ask("Hi")
