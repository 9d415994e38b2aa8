from unittest.mock import patch

from openai.types import CompletionUsage
from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice
from openai.types.completion_usage import PromptTokensDetails

import app


def make_completion(content: str) -> ChatCompletion:
    return ChatCompletion(
        id="chatcmpl-1",
        choices=[
            Choice(
                finish_reason="stop",
                index=0,
                logprobs=None,
                message=ChatCompletionMessage(content=content, role="assistant"),
            )
        ],
        created=1700000000,
        model="gpt-4o",
        object="chat.completion",
        usage=CompletionUsage(
            completion_tokens=2,
            prompt_tokens=1,
            total_tokens=3,
            prompt_tokens_details=PromptTokensDetails(cached_tokens=1),
        ),
    )


def test_ask():
    with patch.object(app.client.chat.completions, "create") as create:
        create.return_value = make_completion("Hello")
        assert app.ask("Hi") == ("Hello", 3, 1, "chatcmpl-1")


def test_short():
    message = ChatCompletionMessage(role="assistant", content="Hello")
    answer = ChatCompletion.construct(
        id="1", choices=[Choice(index=0, finish_reason="stop", message=message)], usage=CompletionUsage.construct(total_tokens=3)
    )
    with patch("app.client.chat.completions.create", return_value=answer):
        assert app.ask("Hi") == ("Hello", 3, 0, "1")
# ---- after ----
from unittest.mock import patch

from openai.types.responses import (
    Response,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseUsage,
)
from openai.types.responses.response_usage import InputTokensDetails

import app


def make_completion(content: str) -> Response:
    return Response.construct(
        id="chatcmpl-1",
        status="completed",
        output=[
            ResponseOutputMessage.construct(
                type="message",
                role="assistant",
                content=[
                    ResponseOutputText.construct(type="output_text", text=content)
                ],
            )
        ],
        created_at=1700000000,
        model="gpt-4o",
        object="response",
        usage=ResponseUsage.construct(
            output_tokens=2,
            input_tokens=1,
            total_tokens=3,
            input_tokens_details=InputTokensDetails.construct(cached_tokens=1),
        ),
    )


def test_ask():
    with patch.object(app.client.responses, "create") as create:
        create.return_value = make_completion("Hello")
        assert app.ask("Hi") == ("Hello", 3, 1, "chatcmpl-1")


def test_short():
    answer = Response.construct(
        id="1",
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
        usage=ResponseUsage.construct(total_tokens=3),
    )
    with patch("app.client.responses.create", return_value=answer):
        assert app.ask("Hi") == ("Hello", 3, 0, "1")
