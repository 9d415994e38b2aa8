from types import SimpleNamespace

import app


def build(text):
    return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=text))])


def test_keywords(monkeypatch):
    captured = {}

    def fake_create(**kwargs):
        captured.update(kwargs)
        return build("Hello")

    monkeypatch.setattr(app.client.chat.completions, "create", fake_create)
    assert app.ask("Hi") == "Hello"
    assert captured["messages"][-1]["content"] == "Hi"
    assert captured["model"] == "gpt-4o"


def test_parameters(monkeypatch):
    seen = []

    def fake_create(*, model, messages, max_tokens=None):
        seen.append((model, messages, max_tokens))
        return build(f"{len(messages)} messages")

    monkeypatch.setattr("app.client.chat.completions.create", fake_create)
    assert app.ask("Hi") == "1 messages"
    assert seen[0][0] == "gpt-4o"


def test_lambda(monkeypatch):
    monkeypatch.setattr(app.client.chat.completions, "create", lambda **kwargs: build(kwargs["messages"][0]["role"]))
    assert app.ask("Hi") == "user"
# ---- after ----
from types import SimpleNamespace

import app


def build(text):
    return SimpleNamespace(output_text=text)


def test_keywords(monkeypatch):
    captured = {}

    def fake_create(**kwargs):
        captured.update(kwargs)
        return build("Hello")

    monkeypatch.setattr(app.client.responses, "create", fake_create)
    assert app.ask("Hi") == "Hello"
    assert captured["input"][-1]["content"] == "Hi"
    assert captured["model"] == "gpt-4o"


def test_parameters(monkeypatch):
    seen = []

    def fake_create(*, model, input, max_output_tokens=None):
        seen.append((model, input, max_output_tokens))
        return build(f"{len(input)} messages")

    monkeypatch.setattr("app.client.responses.create", fake_create)
    assert app.ask("Hi") == "1 messages"
    assert seen[0][0] == "gpt-4o"


def test_lambda(monkeypatch):
    monkeypatch.setattr(app.client.responses, "create", lambda **kwargs: build(kwargs["input"][0]["role"]))
    assert app.ask("Hi") == "user"
