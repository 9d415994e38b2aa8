from unittest.mock import MagicMock, Mock, patch

from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice
from openai.types.completion_usage import CompletionUsage

import app


def reply(text):
    completion = MagicMock(spec=ChatCompletion)
    choice = MagicMock(spec=Choice)
    choice.message = Mock(spec=ChatCompletionMessage, content=text, tool_calls=None)
    completion.choices = [choice]
    completion.usage = Mock(spec=CompletionUsage, total_tokens=3)
    return completion


def test_ask():
    with patch.object(app.client.chat.completions, "create", return_value=reply("a")):
        assert app.ask("x") == ("a", 3)
# ---- after ----
from unittest.mock import MagicMock, Mock, patch

from openai.types.responses import Response, ResponseUsage

import app


def reply(text):
    completion = MagicMock(spec=Response)
    completion.output_text = text
    completion.output = []
    completion.usage = Mock(spec=ResponseUsage, total_tokens=3)
    return completion


def test_ask():
    with patch.object(app.client.responses, "create", return_value=reply("a")):
        assert app.ask("x") == ("a", 3)
