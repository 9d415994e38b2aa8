import runpy
from types import SimpleNamespace as NS
from unittest.mock import patch

COUNTS = '{"positive": 1, "negative": 1, "mixed": 1}'


def said(text):
    return NS(
        choices=[NS(message=NS(content=text))],
        usage=NS(prompt_tokens=5, completion_tokens=1),
    )


def streamed(*pieces):
    for piece in pieces:
        yield NS(choices=[NS(delta=NS(content=piece))])


def test_cells(capsys):
    with patch("openai.resources.chat.completions.Completions.create") as create:
        create.side_effect = [
            said("mixed"),
            said("negative"),
            said("positive"),
            said(COUNTS),
            streamed("Dear ", "maker"),
        ]
        cells = runpy.run_path("reviews.py")
    assert list(cells["labels"].values()) == ["mixed", "negative", "positive"]
    assert cells["counts"]["mixed"] == 1
    assert cells["letter"] == "Dear maker"
    assert "5 + 1 tokens" in capsys.readouterr().out
    first, *_, last = create.call_args_list
    assert len(first.kwargs["messages"]) == 4
    assert last.kwargs["stream"]
