from unittest.mock import MagicMock

from shop import llm


def test_ask(monkeypatch):
    client = MagicMock()
    monkeypatch.setattr(llm, "client", client)
    client.chat.completions.create.return_value = MagicMock(choices=[MagicMock(message=MagicMock(content="Hello Bo"))])
    assert llm.greet("Bo") == "Hello Bo"
# ---- after ----
from unittest.mock import MagicMock

from shop import llm


def test_ask(monkeypatch):
    client = MagicMock()
    monkeypatch.setattr(llm, "client", client)
    client.responses.create.return_value = MagicMock(output_text="Hello Bo")
    assert llm.greet("Bo") == "Hello Bo"
