from types import SimpleNamespace
from unittest.mock import MagicMock

from app import Search


class FakeOpenAI:
    def __init__(self):
        self.embeddings = MagicMock()
        self.embeddings.create.return_value = SimpleNamespace(data=[SimpleNamespace(embedding=[1.0])])
        self.chat = MagicMock()
        self.chat.completions.create.side_effect = self._chat
        self.models = MagicMock()

    def _chat(self, *, messages, model, **kwargs):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=messages[0]["content"][::-1]))])


def test_answer():
    client = FakeOpenAI()
    assert Search(client).answer("abc") == "cba"
    client.chat.completions.create.assert_called_once()
    client.embeddings.create.assert_called_once_with(model="text-embedding-3-small", input="abc")
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock

from app import Search


class FakeOpenAI:
    def __init__(self):
        self.embeddings = MagicMock()
        self.embeddings.create.return_value = SimpleNamespace(data=[SimpleNamespace(embedding=[1.0])])
        self.responses = MagicMock()
        self.responses.create.side_effect = self._chat
        self.models = MagicMock()

    def _chat(self, *, input, model, **kwargs):
        return SimpleNamespace(output_text=input[0]["content"][::-1])


def test_answer():
    client = FakeOpenAI()
    assert Search(client).answer("abc") == "cba"
    client.responses.create.assert_called_once()
    client.embeddings.create.assert_called_once_with(model="text-embedding-3-small", input="abc")
