from dataclasses import dataclass, field

import app


@dataclass
class FakeMessage:
    content: str
    role: str = "assistant"


@dataclass
class FakeChoice:
    message: FakeMessage
    finish_reason: str = "stop"
    index: int = 0


@dataclass
class FakeUsage:
    prompt_tokens: int = 3
    completion_tokens: int = 4
    total_tokens: int = 7


@dataclass
class FakeCompletion:
    choices: list[FakeChoice]
    usage: FakeUsage = field(default_factory=FakeUsage)


def test_ask(monkeypatch):
    def create(**kwargs):
        return FakeCompletion(choices=[FakeChoice(message=FakeMessage(content="Hello"))])

    monkeypatch.setattr(app.client.chat.completions, "create", create)
    assert app.ask("Hi") == ("Hello", 3)
# ---- after ----
from dataclasses import dataclass, field

import app


@dataclass
class FakeUsage:
    input_tokens: int = 3
    output_tokens: int = 4
    total_tokens: int = 7


@dataclass
class FakeCompletion:
    output_text: str
    status: str
    usage: FakeUsage = field(default_factory=FakeUsage)


def test_ask(monkeypatch):
    def create(**kwargs):
        return FakeCompletion(output_text="Hello", status="completed")

    monkeypatch.setattr(app.client.responses, "create", create)
    assert app.ask("Hi") == ("Hello", 3)
