import app


class DummyMessage:
    def __init__(self, content):
        self.content = content
        self.role = "assistant"


class DummyChoice:
    def __init__(self, content, finish_reason="stop"):
        self.message = DummyMessage(content)
        self.finish_reason = finish_reason


class DummyResponse:
    def __init__(self, choices):
        self.choices = choices


class DummyCompletions:
    def __init__(self, response):
        self._response = response

    def create(self, *args, **kwargs):
        return self._response


class DummyChat:
    def __init__(self, response):
        self.completions = DummyCompletions(response)


class DummyClient:
    def __init__(self, response):
        self.chat = DummyChat(response)


def test_summarize(monkeypatch):
    response = DummyResponse([DummyChoice("short")])
    monkeypatch.setattr(app.openai, "OpenAI", lambda **kwargs: DummyClient(response))
    assert app.summarize("long") == "short"


def test_cut(monkeypatch):
    response = DummyResponse([DummyChoice("short", finish_reason="length")])
    monkeypatch.setattr("app.openai.OpenAI", lambda: DummyClient(response))
    assert app.summarize("long") == "short…"
# ---- after ----
from types import SimpleNamespace

import app


class DummyResponse:
    def __init__(self, output_text, status, incomplete_details):
        self.output_text = output_text
        self.status = status
        self.incomplete_details = incomplete_details


class DummyCompletions:
    def __init__(self, response):
        self._response = response

    def create(self, *args, **kwargs):
        return self._response


class DummyClient:
    def __init__(self, response):
        self.responses = DummyCompletions(response)


def test_summarize(monkeypatch):
    response = DummyResponse("short", "completed", None)
    monkeypatch.setattr(app.openai, "OpenAI", lambda **kwargs: DummyClient(response))
    assert app.summarize("long") == "short"


def test_cut(monkeypatch):
    response = DummyResponse("short", "incomplete", SimpleNamespace(reason="max_output_tokens"))
    monkeypatch.setattr("app.openai.OpenAI", lambda: DummyClient(response))
    assert app.summarize("long") == "short…"
