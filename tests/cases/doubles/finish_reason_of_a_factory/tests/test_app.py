from unittest.mock import Mock, patch

import pytest

import app


def make(content, finish_reason="stop", usage=None):
    response = Mock()
    response.choices = [Mock(finish_reason=finish_reason, message=Mock(content=content))]
    response.usage = usage
    return response


@patch.object(app.client.chat.completions, "create")
class TestAsk:
    def test_ok(self, create):
        create.return_value = make("Hi", usage=Mock(prompt_tokens=4))
        assert app.ask("x") == ("Hi", 4)

    def test_length(self, create):
        create.return_value = make("Hi", "length")
        with pytest.raises(app.Truncated):
            app.ask("x")

    def test_filter(self, create):
        create.return_value = make(None, finish_reason="content_filter")
        with pytest.raises(ValueError):
            app.ask("x")
# ---- after ----
from unittest.mock import Mock, patch

import pytest

import app


def make(content, finish_reason="stop", usage=None):
    response = Mock()
    response.status = "incomplete" if finish_reason in ("length", "content_filter") else "completed"
    response.incomplete_details = Mock(reason="max_output_tokens") if finish_reason == "length" else Mock(reason="content_filter") if finish_reason == "content_filter" else None
    response.output_text = content
    response.usage = usage
    return response


@patch.object(app.client.responses, "create")
class TestAsk:
    def test_ok(self, create):
        create.return_value = make("Hi", usage=Mock(input_tokens=4))
        assert app.ask("x") == ("Hi", 4)

    def test_length(self, create):
        create.return_value = make("Hi", "length")
        with pytest.raises(app.Truncated):
            app.ask("x")

    def test_filter(self, create):
        create.return_value = make(None, finish_reason="content_filter")
        with pytest.raises(ValueError):
            app.ask("x")
