from unittest.mock import MagicMock, patch

from app.one import ask
from app.two import ask as ask_two


def test_one():
    with patch("app.one.client.chat.completions.create") as create:
        create.return_value.choices = [MagicMock(), MagicMock()]  # manual: test-double
        create.return_value.choices[0].message.content = "Hello"
        assert ask("Hi") == "Hello"


def test_two():
    assert callable(ask_two)
