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
    client.responses.create.return_value.output_text = "Bread"
    assert Reader(client).describe(picture, picture) == "Bread"
    [message] = client.responses.create.call_args.kwargs["input"]
    assert message["role"] == "user"
    assert len(message["content"]) == 3


def test_read(client, picture):
    arguments = json.dumps({"shop": "Mill", "total": "3.20", "currency": "EUR"})
    call = Mock(type="function_call")
    call.name = "save_receipt"
    call.arguments = arguments
    client.responses.create.return_value.output_text = ""
    client.responses.create.return_value.output = [call]
    assert Reader(client).read(picture) == Receipt("Mill", 3.2, "EUR")


def test_strange_total(client, picture):
    call = MagicMock(type="function_call")
    call.arguments = '{"shop": "Mill", "total": "n/a", "currency": "EUR"}'
    client.responses.create.return_value = Mock(output=[call])
    assert Reader(client).read(picture).total == 0.0
