from unittest.mock import MagicMock

from openai.types.chat import ChatCompletion

from app import Assistant

COMPLETION = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1700000000,
    "model": "gpt-4o",
    "choices": [
        {
            "index": 0,
            "message": {"role": "assistant", "content": "Hello"},
            "logprobs": None,
            "finish_reason": "stop",
        }
    ],
    "usage": {"prompt_tokens": 9, "completion_tokens": 12, "total_tokens": 21},
    "system_fingerprint": None,
}


def test_ask():
    client = MagicMock()
    client.chat.completions.create.return_value = ChatCompletion(**COMPLETION)
    assert Assistant(client).ask("Hi") == "Hello"


def test_cut():
    client = MagicMock()
    client.chat.completions.create.return_value = ChatCompletion(
        **{
            "id": "chatcmpl-2",
            "object": "chat.completion",
            "created": 1700000000,
            "model": "gpt-4o",
            "choices": [
                {"index": 0, "message": {"role": "assistant", "content": "Hel"}, "finish_reason": "length"}
            ],
        }
    )
    assert Assistant(client).ask("Hi") == "too long"
# ---- after ----
from unittest.mock import MagicMock

from openai.types.responses import Response

from app import Assistant

COMPLETION = {
    "id": "chatcmpl-1",
    "object": "response",
    "created_at": 1700000000,
    "model": "gpt-4o",
    "output": [
        {
            "type": "message",
            "role": "assistant",
            "content": [{"type": "output_text", "text": "Hello"}],
        }
    ],
    "status": "completed",
    "usage": {"input_tokens": 9, "output_tokens": 12, "total_tokens": 21},
}


def test_ask():
    client = MagicMock()
    client.responses.create.return_value = Response.construct(**COMPLETION)
    assert Assistant(client).ask("Hi") == "Hello"


def test_cut():
    client = MagicMock()
    client.responses.create.return_value = Response.construct(
        **{
            "id": "chatcmpl-2",
            "object": "response",
            "created_at": 1700000000,
            "model": "gpt-4o",
            "output": [
                {
                    "type": "message",
                    "role": "assistant",
                    "content": [{"type": "output_text", "text": "Hel"}],
                }
            ],
            "status": "incomplete",
            "incomplete_details": {"reason": "max_output_tokens"},
        }
    )
    assert Assistant(client).ask("Hi") == "too long"
