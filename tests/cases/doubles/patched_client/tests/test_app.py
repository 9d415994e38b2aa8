from unittest.mock import patch

import app


def test_ask():
    with patch("app.client") as client:
        client.chat.completions.create.return_value.choices[0].message.content = "hi"
        assert app.ask("hello") == "hi"
        client.chat.completions.create.assert_called_once()
        sent = client.chat.completions.create.call_args.kwargs
    assert sent["messages"][0]["content"] == "hello"
    assert sent["max_tokens"] == 100
# ---- after ----
from unittest.mock import patch

import app


def test_ask():
    with patch("app.client") as client:
        client.responses.create.return_value.output_text = "hi"
        assert app.ask("hello") == "hi"
        client.responses.create.assert_called_once()
        sent = client.responses.create.call_args.kwargs
    assert sent["input"][0]["content"] == "hello"
    assert sent["max_output_tokens"] == 100
