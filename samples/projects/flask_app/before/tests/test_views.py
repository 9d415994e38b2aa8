from unittest.mock import MagicMock

import pytest
from tutor import create_app


def said(text, finish_reason="stop"):
    response = MagicMock()
    response.choices = [MagicMock(message=MagicMock(content=text), finish_reason=finish_reason)]
    return response


@pytest.fixture
def openai(monkeypatch):
    client = MagicMock()
    monkeypatch.setattr("tutor.model.OpenAI", lambda: client)
    return client


@pytest.fixture
def web(openai):
    return create_app(TESTING=True, HISTORY=3).test_client()


def test_conversation(web, openai):
    openai.chat.completions.create.side_effect = [said("Yes."), said("Think of 7 x 8."), said("yes"), said("Right!")]
    assert web.post("/ask", json={"question": "What is 56 / 8?"}).get_json()["answer"] == "Think of 7 x 8."
    assert web.post("/ask", json={"question": "Is it 7?"}).get_json() == {"answer": "Right!", "turns": 2}
    last = openai.chat.completions.create.call_args_list[-1]
    assert [message["role"] for message in last.kwargs["messages"]] == ["system", "user", "assistant", "user"]


def test_history_is_cut(web, openai):
    openai.chat.completions.create.return_value = said("yes, go on")
    for question in ("a", "b", "c"):
        web.post("/ask", json={"question": question})
    _, kwargs = openai.chat.completions.create.call_args
    assert len(kwargs["messages"]) == 4


def test_other_topics(web, openai):
    openai.chat.completions.create.return_value = said("No")
    assert web.post("/ask", json={"question": "Who wins the cup?"}).status_code == 422
    openai.chat.completions.create.assert_called_once()


def test_cut_answers_are_marked(web, openai):
    openai.chat.completions.create.side_effect = [said("yes"), said("It depends", finish_reason="length")]
    assert web.post("/ask", json={"question": "Why?"}).get_json()["answer"] == "It depends …"


def test_empty_question(web, openai):
    assert web.post("/ask", json={"question": " "}).status_code == 400
    openai.chat.completions.create.assert_not_called()
