from types import SimpleNamespace

import pytest

import app


class Recorder:
    def __init__(self):
        self.kwargs = {}

    def __call__(self, **kwargs):
        self.kwargs = kwargs
        if len(kwargs["messages"]) > 3:
            raise ValueError("too long")
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="ok"))])


@pytest.fixture
def recorder(monkeypatch):
    recorder = Recorder()
    monkeypatch.setattr(app.client.chat.completions, "create", recorder)
    return recorder


def test_ask(recorder):
    assert app.ask("Hi") == "ok"
    assert [m["role"] for m in recorder.kwargs["messages"]] == ["system", "user"]
    assert recorder.kwargs["max_tokens"] == 64


def test_history(recorder):
    with pytest.raises(ValueError):
        app.ask("Hi", [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}])
# ---- after ----
from types import SimpleNamespace

import pytest

import app


class Recorder:
    def __init__(self):
        self.kwargs = {}

    def __call__(self, **kwargs):
        self.kwargs = kwargs
        if len(kwargs["input"]) > 3:
            raise ValueError("too long")
        return SimpleNamespace(output_text="ok")


@pytest.fixture
def recorder(monkeypatch):
    recorder = Recorder()
    monkeypatch.setattr(app.client.responses, "create", recorder)
    return recorder


def test_ask(recorder):
    assert app.ask("Hi") == "ok"
    assert [m["role"] for m in recorder.kwargs["input"]] == ["system", "user"]
    assert recorder.kwargs["max_output_tokens"] == 64


def test_history(recorder):
    with pytest.raises(ValueError):
        app.ask("Hi", [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}])
