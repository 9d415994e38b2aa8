from types import SimpleNamespace
from unittest.mock import MagicMock, patch

import app


@patch("app.complete")
def test_patched_function(complete):
    complete.return_value.choices[0].message.content = "Hello"
    assert app.answer("Hi") == "Hello"
    messages = complete.call_args.args[0]
    assert messages[0]["content"] == "Hi"
    complete.assert_called_once_with([{"role": "user", "content": "Hi"}], temperature=0)


@patch("app.reply")
def test_patched_message(reply):
    reply.return_value = SimpleNamespace(role="assistant", content="Hello")
    assert app.answer("Hi") == "Hello"


class FakeLLM:
    def chat(self, question):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=question.upper()))])


def test_fake_class():
    assert app.Service(FakeLLM()).ask("Hi") == "HI"


def test_mock():
    llm = MagicMock()
    llm.chat.return_value.choices = [MagicMock(message=MagicMock(content="Hello"))]
    assert app.Service(llm).ask("Hi") == "Hello"
    llm.chat.assert_called_once_with("Hi")


def test_replaced(monkeypatch):
    monkeypatch.setattr(app, "answer", lambda question: "Hello")
    assert app.answer("Hi") == "Hello"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock, patch

import app


@patch("app.complete")
def test_patched_function(complete):
    complete.return_value.output_text = "Hello"
    assert app.answer("Hi") == "Hello"
    messages = complete.call_args.args[0]
    assert messages[0]["content"] == "Hi"
    complete.assert_called_once_with([{"role": "user", "content": "Hi"}], temperature=0)


@patch("app.reply")
def test_patched_message(reply):
    reply.return_value = SimpleNamespace(output_text="Hello")
    assert app.answer("Hi") == "Hello"


class FakeLLM:
    def chat(self, question):
        return SimpleNamespace(output_text=question.upper())


def test_fake_class():
    assert app.Service(FakeLLM()).ask("Hi") == "HI"


def test_mock():
    llm = MagicMock()
    llm.chat.return_value.output_text = "Hello"
    assert app.Service(llm).ask("Hi") == "Hello"
    llm.chat.assert_called_once_with("Hi")


def test_replaced(monkeypatch):
    monkeypatch.setattr(app, "answer", lambda question: "Hello")
    assert app.answer("Hi") == "Hello"
