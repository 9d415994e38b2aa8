from unittest.mock import Mock, patch

import pytest

import app


def test_extract():
    message = Mock(parsed=app.Person(name="Bo"), refusal=None)
    completion = Mock(choices=[Mock(message=message)])
    with patch("app.client.chat.completions.parse", return_value=completion):
        assert app.extract("Bo") == app.Person(name="Bo")


def test_refused():
    completion = Mock(choices=[Mock(message=Mock(refusal="I can't", content=None, parsed=None))])
    with patch("app.client.chat.completions.parse", return_value=completion):
        with pytest.raises(ValueError, match="can't"):
            app.extract("Bo")
# ---- after ----
from unittest.mock import Mock, patch

import pytest

import app


def test_extract():
    completion = Mock(output_parsed=app.Person(name="Bo"), output=[])
    with patch("app.client.responses.parse", return_value=completion):
        assert app.extract("Bo") == app.Person(name="Bo")


def test_refused():
    completion = Mock(
        output=[
            Mock(type="message", content=[Mock(type="refusal", refusal="I can't")])
        ],
        output_text="",
        output_parsed=None,
    )
    with patch("app.client.responses.parse", return_value=completion):
        with pytest.raises(ValueError, match="can't"):
            app.extract("Bo")
