from types import SimpleNamespace
from unittest.mock import MagicMock, patch

import app


def chunk(text):
    return SimpleNamespace(choices=[SimpleNamespace(delta=SimpleNamespace(content=text), finish_reason=None)])


@patch("app.client.chat.completions.create")
def test_list(create):
    create.return_value = [chunk("Hel"), chunk("lo"), SimpleNamespace(choices=[], usage=None)]
    assert app.tell("Hi") == "Hello"
    assert create.call_args.kwargs["stream"] is True


@patch("app.client.chat.completions.create")
def test_iterator(create):
    create.return_value = iter(chunk(text) for text in ("Hel", "lo"))
    assert app.tell("Hi") == "Hello"


def test_generator(monkeypatch):
    def fake_create(**kwargs):
        for word in kwargs["messages"][0]["content"].split():
            yield SimpleNamespace(choices=[SimpleNamespace(delta=SimpleNamespace(content=word))])

    monkeypatch.setattr(app.client.chat.completions, "create", fake_create)
    assert app.tell("a b c") == "abc"


@patch("app.client")
def test_mocks(client):
    first = MagicMock()
    first.choices = [MagicMock()]
    first.choices[0].delta.content = "Hel"
    first.choices[0].finish_reason = None
    second = MagicMock()
    second.choices = [MagicMock()]
    second.choices[0].delta.content = "lo"
    last = MagicMock()
    last.choices = [MagicMock()]
    last.choices[0].delta.content = None
    last.choices[0].finish_reason = "stop"
    stream = MagicMock()
    stream.__iter__.return_value = [first, second, last]
    client.chat.completions.create.return_value = stream
    assert app.tell("Hi") == "Hello"


@patch("app.client.chat.completions.create")
def test_nested_mocks(create):
    create.return_value = [
        MagicMock(choices=[MagicMock(delta=MagicMock(content="Hel"))]),
        MagicMock(choices=[MagicMock(delta=MagicMock(content="lo"))]),
        MagicMock(choices=[MagicMock(delta=MagicMock(content=None), finish_reason="stop")]),
    ]
    assert app.tell("Hi") == "Hello"


def make_chunk(content=None, finish_reason=None):
    return SimpleNamespace(
        choices=[SimpleNamespace(index=0, delta=SimpleNamespace(role=None, content=content), finish_reason=finish_reason)]
    )


@patch("app.client.chat.completions.create")
def test_defaults(create):
    create.return_value = [make_chunk(), make_chunk("Hel"), make_chunk("lo"), make_chunk(finish_reason="stop")]
    assert app.tell("Hi") == "Hello"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock, patch

import app


def chunk(text):
    return SimpleNamespace(type="response.output_text.delta", delta=text)


@patch("app.client.responses.create")
def test_list(create):
    create.return_value = [chunk("Hel"), chunk("lo"), SimpleNamespace(type="response.created")]
    assert app.tell("Hi") == "Hello"
    assert create.call_args.kwargs["stream"] is True


@patch("app.client.responses.create")
def test_iterator(create):
    create.return_value = iter(chunk(text) for text in ("Hel", "lo"))
    assert app.tell("Hi") == "Hello"


def test_generator(monkeypatch):
    def fake_create(**kwargs):
        for word in kwargs["input"][0]["content"].split():
            yield SimpleNamespace(type="response.output_text.delta", delta=word)

    monkeypatch.setattr(app.client.responses, "create", fake_create)
    assert app.tell("a b c") == "abc"


@patch("app.client")
def test_mocks(client):
    first = MagicMock()
    first.type = "response.output_text.delta"
    first.delta = "Hel"
    second = MagicMock()
    second.type = "response.output_text.delta"
    second.delta = "lo"
    last = MagicMock()
    last.type = "response.created"
    stream = MagicMock()
    stream.__iter__.return_value = [first, second, last]
    client.responses.create.return_value = stream
    assert app.tell("Hi") == "Hello"


@patch("app.client.responses.create")
def test_nested_mocks(create):
    create.return_value = [
        MagicMock(type="response.output_text.delta", delta="Hel"),
        MagicMock(type="response.output_text.delta", delta="lo"),
        MagicMock(type="response.created"),
    ]
    assert app.tell("Hi") == "Hello"


def make_chunk(content=None, finish_reason=None):
    return SimpleNamespace(
        type="response.output_text.delta" if content else "response.created",
        delta=content,
    )


@patch("app.client.responses.create")
def test_defaults(create):
    create.return_value = [make_chunk(), make_chunk("Hel"), make_chunk("lo"), make_chunk(finish_reason="stop")]
    assert app.tell("Hi") == "Hello"
