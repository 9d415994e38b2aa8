from types import SimpleNamespace
from unittest.mock import MagicMock, patch

import app


class FakeStream:
    def __init__(self, texts):
        self.texts = texts

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False

    def __iter__(self):
        for text in self.texts:
            yield SimpleNamespace(type="content.delta", delta=text)

    def get_final_completion(self):
        text = "".join(self.texts)
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=text))])  # manual: test-double


def test_answer():
    with patch.object(app.client.chat.completions, "stream", return_value=FakeStream(["Hel", "lo"])):
        assert app.answer("Hi") == ("Hello", "Hello")
