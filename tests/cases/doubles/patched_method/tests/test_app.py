from types import SimpleNamespace
from unittest.mock import patch

import app


def answer(text):
    return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=text))])


def test_object():
    with patch.object(app.client.chat.completions, "create", return_value=answer("yo")) as create:
        assert app.ask("hello") == "yo"
    args, kwargs = create.call_args
    assert args == ()
    assert kwargs["messages"] == [{"role": "user", "content": "hello"}]


@patch("app.client.chat.completions.create")
def test_string(create):
    create.return_value = answer("hm")
    assert app.ask("hello") == "hm"
    create.assert_called_once_with(
        model="gpt-4o", messages=[{"role": "user", "content": "hello"}], max_tokens=100
    )
    assert create.call_args[1]["model"] == "gpt-4o"
# ---- after ----
from types import SimpleNamespace
from unittest.mock import patch

import app


def answer(text):
    return SimpleNamespace(output_text=text)


def test_object():
    with patch.object(app.client.responses, "create", return_value=answer("yo")) as create:
        assert app.ask("hello") == "yo"
    args, kwargs = create.call_args
    assert args == ()
    assert kwargs["input"] == [{"role": "user", "content": "hello"}]


@patch("app.client.responses.create")
def test_string(create):
    create.return_value = answer("hm")
    assert app.ask("hello") == "hm"
    create.assert_called_once_with(
        model="gpt-4o", input=[{"role": "user", "content": "hello"}], max_output_tokens=100
    )
    assert create.call_args[1]["model"] == "gpt-4o"
