from types import SimpleNamespace
from unittest.mock import patch

from openai.types.chat import ChatCompletionChunk
from openai.types.chat.chat_completion_chunk import Choice, ChoiceDelta

import app


class FakeDelta:
    def __init__(self, content):
        self.content = content


class FakeChoice:
    def __init__(self, content):
        self.delta = FakeDelta(content)


class FakeChunk:
    def __init__(self, content):
        self.choices = [FakeChoice(content)]


class FakeStream:
    def __init__(self, *texts):
        self.chunks = [FakeChunk(text) for text in texts]

    def __iter__(self):
        return iter(self.chunks)


@patch("app.client.chat.completions.create")
def test_classes(create):
    create.return_value = FakeStream("Hel", "lo")
    assert app.tell("Hi") == "Hello"


class Countdown:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return FakeChunk(str(self.left))


def test_iterator(monkeypatch):
    monkeypatch.setattr(app.client.chat.completions, "create", lambda **kwargs: Countdown())
    assert app.tell("Hi") == "210"


def make(text):
    return ChatCompletionChunk(
        id="1",
        choices=[Choice(delta=ChoiceDelta(content=text, role="assistant"), index=0, finish_reason=None)],
        created=0,
        model="gpt-4o",
        object="chat.completion.chunk",
    )


@patch("app.client.chat.completions.create")
def test_models(create):
    create.return_value = iter([make("Hel"), make("lo")])
    assert app.tell("Hi") == "Hello"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import patch

from openai.types.responses import ResponseTextDeltaEvent

import app


class FakeChunk:
    def __init__(self, content):
        self.type = "response.output_text.delta"
        self.delta = content


class FakeStream:
    def __init__(self, *texts):
        self.chunks = [FakeChunk(text) for text in texts]

    def __iter__(self):
        return iter(self.chunks)


@patch("app.client.responses.create")
def test_classes(create):
    create.return_value = FakeStream("Hel", "lo")
    assert app.tell("Hi") == "Hello"


class Countdown:
    def __init__(self):
        self.left = 3

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return FakeChunk(str(self.left))


def test_iterator(monkeypatch):
    monkeypatch.setattr(app.client.responses, "create", lambda **kwargs: Countdown())
    assert app.tell("Hi") == "210"


def make(text):
    return ResponseTextDeltaEvent.construct(
        type="response.output_text.delta",
        delta=text,
    )


@patch("app.client.responses.create")
def test_models(create):
    create.return_value = iter([make("Hel"), make("lo")])
    assert app.tell("Hi") == "Hello"
