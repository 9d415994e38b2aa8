import runpy
from types import SimpleNamespace as NS
from unittest.mock import patch

COUNTS = '{"positive": 1, "negative": 1, "mixed": 1}'


def said(text):
    return NS(
        output_text=text,
        usage=NS(input_tokens=5, output_tokens=1),
    )


def streamed(*pieces):
    for piece in pieces:
        yield NS(type="response.output_text.delta", delta=piece)


def test_cells(capsys):
    with patch("openai.resources.responses.Responses.create") as create:
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
    assert len(first.kwargs["input"]) == 4
    assert last.kwargs["stream"]
