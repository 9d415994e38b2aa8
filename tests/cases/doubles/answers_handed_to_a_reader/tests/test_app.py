from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from openai.types.chat import ChatCompletion

import app


def test_text_of():
    completion = SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=" a "))])
    assert app.text_of(completion) == "a"


def test_text_of_mock():
    completion = MagicMock()
    completion.choices[0].message.content = " b "
    assert app.text_of(completion) == "b"


def test_text_of_model():
    completion = ChatCompletion.model_validate({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": " c "}}]})
    assert app.text_of(completion) == "c"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from openai.types.responses import Response

import app


def test_text_of():
    completion = SimpleNamespace(output_text=" a ")
    assert app.text_of(completion) == "a"


def test_text_of_mock():
    completion = MagicMock()
    completion.output_text = " b "
    assert app.text_of(completion) == "b"


def test_text_of_model():
    completion = Response.construct(**{
        "id": "1",
        "object": "response",
        "created_at": 1,
        "model": "m",
        "status": "completed",
        "output": [
            {
                "type": "message",
                "role": "assistant",
                "content": [{"type": "output_text", "text": " c "}],
            }
        ],
    })
    assert app.text_of(completion) == "c"
