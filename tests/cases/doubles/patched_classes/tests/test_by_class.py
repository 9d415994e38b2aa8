from types import SimpleNamespace
from unittest.mock import patch

import openai
from openai.resources.chat.completions import Completions

import app


def fake_create(self, *, model, messages, **kwargs):
    return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=messages[0]["content"]))])


def test_imported(monkeypatch):
    monkeypatch.setattr(Completions, "create", fake_create)
    assert app.ask("Hi") == "Hi"


def test_dotted():
    with patch.object(openai.resources.chat.completions.Completions, "create", fake_create):
        assert app.ask("Hi") == "Hi"


@patch.object(Completions, "create")
def test_decorated(create):
    create.return_value = SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="Hello"))])
    assert app.ask("Hi") == "Hello"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import patch

import openai
from openai.resources.responses import Responses

import app


def fake_create(self, *, model, input, **kwargs):
    return SimpleNamespace(output_text=input[0]["content"])


def test_imported(monkeypatch):
    monkeypatch.setattr(Responses, "create", fake_create)
    assert app.ask("Hi") == "Hi"


def test_dotted():
    with patch.object(openai.resources.responses.Responses, "create", fake_create):
        assert app.ask("Hi") == "Hi"


@patch.object(Responses, "create")
def test_decorated(create):
    create.return_value = SimpleNamespace(output_text="Hello")
    assert app.ask("Hi") == "Hello"
