from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import pytest

import app


@dataclass
class FakeFunction:
    name: str
    arguments: str = "{}"


@dataclass
class FakeToolCall:
    id: str
    function: FakeFunction
    type: str = "function"


@dataclass
class FakeMessage:
    content: Optional[str] = None
    tool_calls: Optional[list[FakeToolCall]] = None


@dataclass
class FakeChoice:
    message: FakeMessage
    finish_reason: str = "stop"


@dataclass
class FakeResponse:
    choices: list[FakeChoice] = field(default_factory=list)
    id: str = "r1"


@pytest.fixture
def create(monkeypatch):
    answers = []
    monkeypatch.setattr(app.client.chat.completions, "create", lambda **kwargs: answers.pop(0))
    return answers


def test_call(create):
    call = FakeToolCall("c1", FakeFunction("now"))
    create.append(FakeResponse([FakeChoice(FakeMessage(tool_calls=[call]), finish_reason="tool_calls")]))
    assert app.ask("Time?") == [("c1", "now", {})]


def test_text(create):
    create.append(FakeResponse(choices=[FakeChoice(FakeMessage(content="Noon"))]))
    assert app.ask("Time?") == "Noon"
# ---- after ----
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import pytest

import app


@dataclass
class FakeToolCall:
    call_id: str
    name: str
    arguments: str
    type: str = "function_call"


@dataclass
class FakeResponse:
    output_text: str
    output: list
    status: str
    id: str = "r1"


@pytest.fixture
def create(monkeypatch):
    answers = []
    monkeypatch.setattr(app.client.responses, "create", lambda **kwargs: answers.pop(0))
    return answers


def test_call(create):
    call = FakeToolCall("c1", "now", "{}")
    create.append(FakeResponse("", [call], "completed"))
    assert app.ask("Time?") == [("c1", "now", {})]


def test_text(create):
    create.append(FakeResponse(output_text="Noon", output=[], status="completed"))
    assert app.ask("Time?") == "Noon"
