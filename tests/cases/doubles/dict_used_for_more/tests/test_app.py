import copy
from unittest.mock import patch

import pytest
from openai.types.chat import ChatCompletion

import app

BASE = {
    "id": "chatcmpl-1",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4o",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello"}}],
}


def test_one():
    with patch.object(app.client.chat.completions, "create", return_value=ChatCompletion(**BASE)):
        assert app.ask("Hi") == BASE["choices"][0]["message"]["content"]  # manual: test-double


def test_two():
    data = copy.deepcopy(BASE)
    data["choices"][0]["message"]["content"] = "Bye"  # manual: test-double
    with patch.object(app.client.chat.completions, "create", return_value=ChatCompletion(**data)):
        assert app.ask("Hi") == "Bye"


def test_json():
    text = '{"id": "1", "object": "chat.completion", "created": 1, "model": "gpt-4o", "choices": []}'
    empty = ChatCompletion.model_validate_json(text)  # manual: test-double
    with patch.object(app.client.chat.completions, "create", return_value=empty):
        with pytest.raises(IndexError):
            app.ask("Hi")
