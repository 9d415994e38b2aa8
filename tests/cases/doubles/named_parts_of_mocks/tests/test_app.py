from unittest.mock import MagicMock, patch

import app


@patch("app.client")
def test_from_the_top(mock_client):
    mock_response = MagicMock()
    mock_choice = MagicMock()
    mock_message = MagicMock()
    mock_message.content = "Hello"
    mock_choice.message = mock_message
    mock_response.choices = [mock_choice]
    mock_client.chat.completions.create.return_value = mock_response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_from_the_bottom(mock_client):
    message = MagicMock()
    message.content = "Hello"
    choice = MagicMock(message=message, finish_reason="stop")
    response = MagicMock(choices=[choice])
    mock_client.chat.completions.create.return_value = response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_list_of_mocks(mock_client):
    mock_response = MagicMock()
    mock_response.choices = [MagicMock()]
    mock_response.choices[0].message = MagicMock()
    mock_response.choices[0].message.content = "Hello"
    mock_client.chat.completions.create.return_value = mock_response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_nested(mock_client):
    mock_client.chat.completions.create.return_value = MagicMock(
        choices=[MagicMock(message=MagicMock(content="Hello"))]
    )
    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_stored_list(mock_client):
    mock_response = MagicMock()
    mock_response.choices = [MagicMock(message=MagicMock(content="Hello", role="assistant"), index=0)]
    mock_client.chat.completions.create.return_value = mock_response
    assert app.ask("Hi") == "Hello"


def test_stored_after():
    with patch("app.client") as mock_client:
        choice = MagicMock()
        response = MagicMock()
        response.choices = [choice]
        choice.message.content = "Hello"
        mock_client.chat.completions.create.return_value = response
        assert app.ask("Hi") == "Hello"
# ---- after ----
from unittest.mock import MagicMock, patch

import app


@patch("app.client")
def test_from_the_top(mock_client):
    mock_response = MagicMock()
    mock_response.output_text = "Hello"
    mock_client.responses.create.return_value = mock_response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_from_the_bottom(mock_client):
    response = MagicMock(output_text="Hello", status="completed")
    mock_client.responses.create.return_value = response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_list_of_mocks(mock_client):
    mock_response = MagicMock()
    mock_response.output_text = "Hello"
    mock_client.responses.create.return_value = mock_response

    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_nested(mock_client):
    mock_client.responses.create.return_value = MagicMock(output_text="Hello")
    assert app.ask("Hi") == "Hello"


@patch("app.client")
def test_stored_list(mock_client):
    mock_response = MagicMock()
    mock_response.output_text = "Hello"
    mock_client.responses.create.return_value = mock_response
    assert app.ask("Hi") == "Hello"


def test_stored_after():
    with patch("app.client") as mock_client:
        response = MagicMock()
        response.output_text = "Hello"
        mock_client.responses.create.return_value = response
        assert app.ask("Hi") == "Hello"
