from types import SimpleNamespace

import pytest
import toolbox
from agents import Agent
from agents.providers import OpenAIProvider
from agents.registry import registry


def text(content):
    return SimpleNamespace(output_text=content, output=[])


def call(name, arguments, id="call_1"):
    return SimpleNamespace(
        output_text="",
        output=[SimpleNamespace(call_id=id, type="function_call", name=name, arguments=arguments)],
    )


class FakeCompletions:
    def __init__(self, messages):
        self.messages = list(messages)
        self.requests = []

    def create(self, **kwargs):
        self.requests.append(kwargs)
        return self.messages.pop(0)


def make_agent(*messages):
    completions = FakeCompletions(messages)
    client = SimpleNamespace(responses=completions)
    return Agent("Use the tools.", OpenAIProvider(client=client)), completions


def test_answers_at_once():
    agent, completions = make_agent(text("Hello"))
    assert agent.run("Hi") == "Hello"
    assert len(completions.requests) == 1


def test_calls_a_tool(monkeypatch):
    results = []
    monkeypatch.setattr(registry, "call", lambda name, arguments: results.append((name, arguments)) or "5")
    agent, completions = make_agent(call("add", '{"a": 2, "b": 3}'), text("5"))
    assert agent.run("2 + 3?") == "5"
    assert results == [("add", '{"a": 2, "b": 3}')]
    assert len(completions.requests) == 2


def test_unknown_tool():
    assert registry.call("divide", "{}") == "there is no tool divide"


def test_gives_up():
    agent, _ = make_agent(*[call("shout", '{"text": "hm"}')] * 5)
    with pytest.raises(RuntimeError):
        agent.run("Go on")


def test_schemas():
    names = [schema["name"] for schema in registry.schemas()]
    assert names == ["add", "shout"]
