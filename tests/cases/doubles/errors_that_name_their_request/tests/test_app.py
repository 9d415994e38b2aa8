from unittest.mock import MagicMock, patch

import httpx
import openai

import app


def make_response(content):
    message = MagicMock(content=content)
    return MagicMock(choices=[MagicMock(message=message)])


def rate_limit():
    response = httpx.Response(429, request=httpx.Request("POST", "https://api.openai.com/v1/chat/completions"))
    return openai.RateLimitError("slow down", response=response, body=None)


def test_retry():
    with patch("app.client.chat.completions.create") as create:
        create.side_effect = [rate_limit(), make_response("Hello")]
        assert app.ask("Hi") == "Hello"
    assert create.call_count == 2


def test_gives_up():
    error = openai.RateLimitError("slow", response=MagicMock(status_code=429), body=None)
    with patch("app.client.chat.completions.create", side_effect=error) as create:
        assert app.ask("Hi") is None
    assert create.call_count == 3
# ---- after ----
from unittest.mock import MagicMock, patch

import httpx
import openai

import app


def make_response(content):
    return MagicMock(output_text=content)


def rate_limit():
    response = httpx.Response(429, request=httpx.Request("POST", "https://api.openai.com/v1/chat/completions"))
    return openai.RateLimitError("slow down", response=response, body=None)


def test_retry():
    with patch("app.client.responses.create") as create:
        create.side_effect = [rate_limit(), make_response("Hello")]
        assert app.ask("Hi") == "Hello"
    assert create.call_count == 2


def test_gives_up():
    error = openai.RateLimitError("slow", response=MagicMock(status_code=429), body=None)
    with patch("app.client.responses.create", side_effect=error) as create:
        assert not app.ask("Hi")
    assert create.call_count == 3
