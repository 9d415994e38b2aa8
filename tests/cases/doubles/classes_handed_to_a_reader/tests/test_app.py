from types import SimpleNamespace

import app


class FakeMessage:
    def __init__(self, content):
        self.content = content


class FakeChoice:
    def __init__(self, content, finish_reason="stop"):
        self.message = FakeMessage(content)
        self.finish_reason = finish_reason


class FakeCompletion:
    def __init__(self, content, finish_reason="stop"):
        self.choices = [FakeChoice(content, finish_reason)]


def test_text_of():
    assert app.text_of(FakeCompletion(" a ")) == "a"


def test_cut():
    assert app.text_of(FakeCompletion(" a ", "length")) == "..."


def test_names():
    message = SimpleNamespace(tool_calls=[SimpleNamespace(function=SimpleNamespace(name="f"))])
    assert app.names(message) == ["f"]
    assert app.names(SimpleNamespace(tool_calls=None)) == []
# ---- after ----
from types import SimpleNamespace

import app


class FakeCompletion:
    def __init__(self, content, finish_reason="stop"):
        self.output_text = content
        self.status = "incomplete" if finish_reason == "length" else "completed"
        self.incomplete_details = SimpleNamespace(reason="max_output_tokens") if finish_reason == "length" else None


def test_text_of():
    assert app.text_of(FakeCompletion(" a ")) == "a"


def test_cut():
    assert app.text_of(FakeCompletion(" a ", "length")) == "..."


def test_names():
    message = SimpleNamespace(output=[SimpleNamespace(name="f", type="function_call")])
    assert app.names(message) == ["f"]
    assert app.names(SimpleNamespace(output=[])) == []
