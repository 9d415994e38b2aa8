import json
from unittest.mock import MagicMock, Mock

import pytest
from receipts.reader import Reader, Receipt


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(b"jpeg")
    return path


@pytest.fixture
def client():
    return MagicMock()


def test_describe(client, picture):
    client.chat.completions.create.return_value.choices[0].message.content = "Bread"
    assert Reader(client).describe(picture, picture) == "Bread"
    [message] = client.chat.completions.create.call_args.kwargs["messages"]
    assert message["role"] == "user"
    assert len(message["content"]) == 3


def test_read(client, picture):
    arguments = json.dumps({"shop": "Mill", "total": "3.20", "currency": "EUR"})
    call = Mock()
    call.function.name = "save_receipt"
    call.function.arguments = arguments
    client.chat.completions.create.return_value.choices = [Mock(message=Mock(content=None, tool_calls=[call]))]
    assert Reader(client).read(picture) == Receipt("Mill", 3.2, "EUR")


def test_strange_total(client, picture):
    call = MagicMock()
    call.function.arguments = '{"shop": "Mill", "total": "n/a", "currency": "EUR"}'
    client.chat.completions.create.return_value = Mock(choices=[Mock(message=Mock(tool_calls=[call]))])
    assert Reader(client).read(picture).total == 0.0
