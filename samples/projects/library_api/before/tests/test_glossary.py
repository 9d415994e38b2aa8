from unittest import mock

import glossary
import openai
import pytest
from openai.types.chat import ChatCompletion, ChatCompletionMessage
from openai.types.chat.chat_completion import Choice


def completion(content):
    message = ChatCompletionMessage(role="assistant", content=content)
    return ChatCompletion(
        id="chatcmpl-1",
        object="chat.completion",
        created=0,
        model="gpt-4o",
        choices=[Choice(index=0, finish_reason="stop", message=message)],
    )


@pytest.fixture
def client():
    return mock.MagicMock()


def test_explains(client):
    client.chat.completions.create.return_value = completion('{"meaning": "Who are you?", "see_also": ["login"]}')
    explainer = glossary.Explainer(client)
    assert explainer.explain("OAuth") == glossary.Entry("OAuth", "Who are you?", ["login"])
    explainer.explain("OAuth")
    client.chat.completions.create.assert_called_once()
    assert client.chat.completions.create.call_args.kwargs["model"] == "gpt-4o"


def test_errors_are_the_librarys_own(client):
    client.chat.completions.create.side_effect = openai.APITimeoutError(request=mock.Mock())
    with pytest.raises(glossary.GlossaryError, match="APITimeoutError"):
        glossary.Explainer(client).explain("OAuth")


def test_module_function():
    with mock.patch("openai.resources.chat.completions.Completions.create") as create:
        create.return_value = completion('{"meaning": "m", "see_also": []}')
        assert [entry.word for entry in glossary.explain_many(["a", "b", "a"])] == ["a", "b", "a"]
    assert create.call_count == 2
