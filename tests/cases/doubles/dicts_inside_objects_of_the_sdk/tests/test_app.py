from unittest.mock import patch

from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice

import app


def answer(text):
    return ChatCompletion(
        id="1",
        object="chat.completion",
        created=0,
        model="gpt-4o",
        choices=[Choice(index=0, finish_reason="stop", message=ChatCompletionMessage(role="assistant", content=text))],
        usage={"prompt_tokens": 3, "completion_tokens": 5, "total_tokens": 8, "prompt_tokens_details": {"cached_tokens": 2}},
    )


def test_ask():
    with patch.object(app.client.chat.completions, "create", return_value=answer("Hello")):
        assert app.ask("Hi") == ("Hello", 5, 2)


def test_message_dict():
    completion = ChatCompletion(
        id="1",
        object="chat.completion",
        created=0,
        model="gpt-4o",
        choices=[Choice(index=0, finish_reason="stop", message={"role": "assistant", "content": "Hello"})],
        usage={"prompt_tokens": 3, "completion_tokens": 5, "total_tokens": 8},
    )
    assert completion.choices[0].message.content == "Hello"
    with patch.object(app.client.chat.completions, "create", return_value=completion):
        assert app.ask("Hi") == ("Hello", 5, 0)
# ---- after ----
from unittest.mock import patch

from openai.types.responses import Response, ResponseOutputMessage, ResponseOutputText

import app


def answer(text):
    return Response.construct(
        id="1",
        object="response",
        created_at=0,
        model="gpt-4o",
        status="completed",
        output=[
            ResponseOutputMessage.construct(
                type="message",
                role="assistant",
                content=[ResponseOutputText.construct(type="output_text", text=text)],
            )
        ],
        usage={"input_tokens": 3, "output_tokens": 5, "total_tokens": 8, "input_tokens_details": {"cached_tokens": 2}},
    )


def test_ask():
    with patch.object(app.client.responses, "create", return_value=answer("Hello")):
        assert app.ask("Hi") == ("Hello", 5, 2)


def test_message_dict():
    completion = Response.construct(
        id="1",
        object="response",
        created_at=0,
        model="gpt-4o",
        status="completed",
        output=[
            ResponseOutputMessage.construct(
                type="message",
                role="assistant",
                content=[
                    ResponseOutputText.construct(type="output_text", text="Hello")
                ],
            )
        ],
        usage={"input_tokens": 3, "output_tokens": 5, "total_tokens": 8},
    )
    assert completion.output_text == "Hello"
    with patch.object(app.client.responses, "create", return_value=completion):
        assert app.ask("Hi") == ("Hello", 5, 0)
