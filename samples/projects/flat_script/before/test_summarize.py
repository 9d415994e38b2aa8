from types import SimpleNamespace
from unittest.mock import patch

import helpers
import pytest
import summarize


def answer(text, prompt_tokens=100, completion_tokens=10):
    return SimpleNamespace(
        choices=[SimpleNamespace(message=SimpleNamespace(content=text), finish_reason="stop")],
        usage=SimpleNamespace(prompt_tokens=prompt_tokens, completion_tokens=completion_tokens),
    )


@pytest.fixture
def create():
    with patch("helpers.client.chat.completions.create") as create:
        yield create


def test_ask_gives_text_and_usage(create):
    create.return_value = answer("  Short.\n", completion_tokens=7)
    text, usage = helpers.ask("Long.")
    assert text == "Short."
    assert usage.completion_tokens == 7
    kwargs = create.call_args.kwargs
    assert kwargs["messages"][1] == {"role": "user", "content": "Long."}
    assert kwargs["max_tokens"] == 200


def test_ask_json(create):
    create.return_value = answer('{"keywords": ["a", "b"]}')
    assert helpers.ask_json("Summary") == {"keywords": ["a", "b"]}
    assert create.call_args.kwargs["response_format"] == {"type": "json_object"}


def test_summarize_prints_a_total(create, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("First text.")
    (tmp_path / "b.txt").write_text("Second text.")
    create.side_effect = [answer("One."), answer("{}"), answer("Two."), answer("{}")]
    summarize.main(tmp_path)
    assert capsys.readouterr().out == "a.txt: One.\nb.txt: Two.\ntotal: $0.000042\n"
    assert create.call_count == 4
