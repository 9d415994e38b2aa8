from unittest.mock import patch, MagicMock

from shop import report


def test_greet():
    with patch("shop.llm.client") as client:
        client.chat.completions.create.return_value = MagicMock(choices=[MagicMock(message=MagicMock(content="Hello Bo"))])
        assert report.greet("Bo") == "Hello Bo"
        assert client.chat.completions.create.call_args.kwargs["messages"][1]["content"] == "Greet Bo"
# ---- after ----
from unittest.mock import patch, MagicMock

from shop import report


def test_greet():
    with patch("shop.llm.client") as client:
        client.responses.create.return_value = MagicMock(output_text="Hello Bo")
        assert report.greet("Bo") == "Hello Bo"
        assert client.responses.create.call_args.kwargs["input"][1]["content"] == "Greet Bo"
