from types import SimpleNamespace

import app


class FakeClient:
    def __init__(self, text):
        self.text = text
        self.requests = []
        self.chat = self
        self.completions = self

    def create(self, **kwargs):
        self.requests.append(kwargs)
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=self.text))])


def test_ask():
    client = FakeClient("Hello")
    assert app.ask(client, "Hi") == "Hello"
    assert client.requests[0]["messages"][0]["content"] == "Hi"
# ---- after ----
from types import SimpleNamespace

import app


class FakeClient:
    def __init__(self, text):
        self.text = text
        self.requests = []
        self.responses = self

    def create(self, **kwargs):
        self.requests.append(kwargs)
        return SimpleNamespace(output_text=self.text)


def test_ask():
    client = FakeClient("Hello")
    assert app.ask(client, "Hi") == "Hello"
    assert client.requests[0]["input"][0]["content"] == "Hi"
