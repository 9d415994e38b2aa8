from types import SimpleNamespace

import pytest
from app.dependencies import get_client
from app.main import app
from fastapi.testclient import TestClient
from openai import OpenAIError


class FakeStream:
    def __init__(self, pieces):
        self.pieces = pieces

    async def __aiter__(self):
        for piece in self.pieces:
            delta = SimpleNamespace(content=piece)
            yield SimpleNamespace(choices=[SimpleNamespace(delta=delta, finish_reason=None)])


class FakeCompletions:
    def __init__(self):
        self.calls = []

    async def create(self, **kwargs):
        self.calls.append(kwargs)
        if kwargs.get("stream"):
            return FakeStream(["Guten ", "Tag"])
        message = SimpleNamespace(content="Guten Tag")
        return SimpleNamespace(choices=[SimpleNamespace(message=message)], usage=SimpleNamespace(total_tokens=21))


class FakeClient:
    def __init__(self):
        self.chat = SimpleNamespace(completions=FakeCompletions())


@pytest.fixture
def fake():
    fake = FakeClient()
    app.dependency_overrides[get_client] = lambda: fake
    yield fake
    app.dependency_overrides.clear()


@pytest.fixture
def web():
    return TestClient(app)


def test_translate(fake, web):
    answer = web.post("/translate", json={"text": "Good day"})
    assert answer.json() == {"text": "Guten Tag", "tokens": 21}
    [call] = fake.chat.completions.calls
    assert call["messages"][1]["content"] == "Good day"
    assert "German" in call["messages"][0]["content"]


def test_stream(fake, web):
    assert web.post("/stream", json={"text": "Good day", "language": "Dutch"}).text == "Guten Tag"
    assert fake.chat.completions.calls[0]["stream"] is True


def test_the_default_client_needs_a_key(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(OpenAIError):
        get_client()
