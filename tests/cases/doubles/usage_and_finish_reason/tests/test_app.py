from types import SimpleNamespace
from unittest.mock import Mock, patch

import pytest

import app


def make_answer(text, finish_reason="stop"):
    return SimpleNamespace(
        id="chatcmpl-1",
        object="chat.completion",
        created=1700000000,
        model="gpt-4o",
        choices=[
            SimpleNamespace(
                index=0,
                message=SimpleNamespace(role="assistant", content=text),
                finish_reason="stop",
            )
        ],
        usage=SimpleNamespace(prompt_tokens=1, completion_tokens=2, total_tokens=3),
    )


@patch("app.client.chat.completions.create")
def test_counts(create):
    create.return_value = make_answer("Hello")
    assert app.ask("Hi") == ("Hello", 3)


@patch("app.client.chat.completions.create")
def test_too_long(create):
    create.return_value = SimpleNamespace(
        choices=[SimpleNamespace(message=SimpleNamespace(content="Hel"), finish_reason="length")]
    )
    with pytest.raises(ValueError):
        app.ask("Hi")


@patch("app.client.chat.completions.create")
def test_too_long_with_mocks(create):
    response = Mock()
    response.choices = [Mock()]
    response.choices[0].message.content = "Hel"
    response.choices[0].finish_reason = "length"
    response.usage = Mock(prompt_tokens=1, completion_tokens=2)
    response.usage.total_tokens = 3
    create.return_value = response
    with pytest.raises(ValueError):
        app.ask("Hi")
# ---- after ----
from types import SimpleNamespace
from unittest.mock import Mock, patch

import pytest

import app


def make_answer(text, finish_reason="stop"):
    return SimpleNamespace(
        id="chatcmpl-1",
        object="response",
        created_at=1700000000,
        model="gpt-4o",
        output_text=text,
        status="completed",
        incomplete_details=None,
        usage=SimpleNamespace(input_tokens=1, output_tokens=2, total_tokens=3),
    )


@patch("app.client.responses.create")
def test_counts(create):
    create.return_value = make_answer("Hello")
    assert app.ask("Hi") == ("Hello", 3)


@patch("app.client.responses.create")
def test_too_long(create):
    create.return_value = SimpleNamespace(
        output_text="Hel",
        status="incomplete",
        incomplete_details=SimpleNamespace(reason="max_output_tokens"),
    )
    with pytest.raises(ValueError):
        app.ask("Hi")


@patch("app.client.responses.create")
def test_too_long_with_mocks(create):
    response = Mock()
    response.output_text = "Hel"
    response.status = "incomplete"
    response.incomplete_details = Mock(reason="max_output_tokens")
    response.usage = Mock(input_tokens=1, output_tokens=2)
    response.usage.total_tokens = 3
    create.return_value = response
    with pytest.raises(ValueError):
        app.ask("Hi")
