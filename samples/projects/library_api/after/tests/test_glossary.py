from unittest import mock

import glossary
import openai
import pytest
from openai.types.responses import Response, ResponseOutputMessage, ResponseOutputText


def completion(content):
    return Response.construct(
        id="chatcmpl-1",
        object="response",
        created_at=0,
        model="gpt-4o",
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
    )


@pytest.fixture
def client():
    return mock.MagicMock()


def test_explains(client):
    client.responses.create.return_value = completion('{"meaning": "Who are you?", "see_also": ["login"]}')
    explainer = glossary.Explainer(client)
    assert explainer.explain("OAuth") == glossary.Entry("OAuth", "Who are you?", ["login"])
    explainer.explain("OAuth")
    client.responses.create.assert_called_once()
    assert client.responses.create.call_args.kwargs["model"] == "gpt-4o"


def test_errors_are_the_librarys_own(client):
    client.responses.create.side_effect = openai.APITimeoutError(request=mock.Mock())
    with pytest.raises(glossary.GlossaryError, match="APITimeoutError"):
        glossary.Explainer(client).explain("OAuth")


def test_module_function():
    with mock.patch("openai.resources.responses.Responses.create") as create:
        create.return_value = completion('{"meaning": "m", "see_also": []}')
        assert [entry.word for entry in glossary.explain_many(["a", "b", "a"])] == ["a", "b", "a"]
    assert create.call_count == 2
