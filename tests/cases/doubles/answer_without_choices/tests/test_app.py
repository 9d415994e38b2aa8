from unittest.mock import MagicMock, patch

import pytest

import app


def test_no_choices():
    with patch("app.client.chat.completions.create") as create:
        create.return_value = MagicMock(choices=[])  # manual: test-double
        with pytest.raises(IndexError):
            app.ask("Hi")
