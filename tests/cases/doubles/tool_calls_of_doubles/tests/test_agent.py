from types import SimpleNamespace
from unittest.mock import MagicMock, Mock

import pytest

from openai.types.chat import ChatCompletion, ChatCompletionMessage, ChatCompletionMessageToolCall
from openai.types.chat.chat_completion import Choice
from openai.types.chat.chat_completion_message_tool_call import Function

from app import Agent


@pytest.fixture
def client():
    return MagicMock()


def test_text(client):
    client.chat.completions.create.return_value = SimpleNamespace(
        choices=[SimpleNamespace(message=SimpleNamespace(content="Sunny", tool_calls=None))]
    )
    assert Agent(client).run("?") == "Sunny"
    tools = client.chat.completions.create.call_args.kwargs["tools"]
    assert tools[0]["function"]["name"] == "get_weather"


def test_namespace(client):
    call = SimpleNamespace(
        id="call_1",
        type="function",
        function=SimpleNamespace(name="get_weather", arguments='{"city": "Paris"}'),
    )
    client.chat.completions.create.return_value = SimpleNamespace(
        choices=[SimpleNamespace(message=SimpleNamespace(content=None, tool_calls=[call]), finish_reason="tool_calls")]
    )
    assert Agent(client).run("?") == [("call_1", "get_weather", {"city": "Paris"})]


def test_mock(client):
    tool_call = Mock()
    tool_call.id = "call_2"
    tool_call.function.name = "get_weather"
    tool_call.function.arguments = "{}"
    response = MagicMock()
    response.choices[0].message.tool_calls = [tool_call]
    client.chat.completions.create.return_value = response
    assert Agent(client).run("?") == [("call_2", "get_weather", {})]


def test_sdk(client):
    client.chat.completions.create.return_value = ChatCompletion(
        id="1",
        choices=[
            Choice(
                index=0,
                finish_reason="tool_calls",
                message=ChatCompletionMessage(
                    role="assistant",
                    content=None,
                    tool_calls=[
                        ChatCompletionMessageToolCall(
                            id="call_3", type="function", function=Function(name="get_weather", arguments="{}")
                        )
                    ],
                ),
            )
        ],
        created=0,
        model="gpt-4o",
        object="chat.completion",
    )
    assert Agent(client).run("?") == [("call_3", "get_weather", {})]
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock, Mock

import pytest

from openai.types.responses import Response, ResponseFunctionToolCall

from app import Agent


@pytest.fixture
def client():
    return MagicMock()


def test_text(client):
    client.responses.create.return_value = SimpleNamespace(
        output_text="Sunny", output=[]
    )
    assert Agent(client).run("?") == "Sunny"
    tools = client.responses.create.call_args.kwargs["tools"]
    assert tools[0]["name"] == "get_weather"


def test_namespace(client):
    call = SimpleNamespace(
        call_id="call_1",
        type="function_call",
        name="get_weather",
        arguments='{"city": "Paris"}',
    )
    client.responses.create.return_value = SimpleNamespace(
        output_text="", output=[call], status="completed"
    )
    assert Agent(client).run("?") == [("call_1", "get_weather", {"city": "Paris"})]


def test_mock(client):
    tool_call = Mock(type="function_call")
    tool_call.call_id = "call_2"
    tool_call.name = "get_weather"
    tool_call.arguments = "{}"
    response = MagicMock()
    response.output = [tool_call]
    client.responses.create.return_value = response
    assert Agent(client).run("?") == [("call_2", "get_weather", {})]


def test_sdk(client):
    client.responses.create.return_value = Response.construct(
        id="1",
        status="completed",
        output=[
            ResponseFunctionToolCall(
                call_id="call_3",
                type="function_call",
                name="get_weather",
                arguments="{}",
            )
        ],
        created_at=0,
        model="gpt-4o",
        object="response",
    )
    assert Agent(client).run("?") == [("call_3", "get_weather", {})]
