from types import SimpleNamespace

import app


class FakeClient:  # manual: test-double
    def __init__(self, text):
        self.text = text

    @property
    def chat(self):
        return self

    @property
    def completions(self):
        return self

    def create(self, **kwargs):
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content=self.text))])


def test_ask():
    assert app.ask(FakeClient("Hello"), "Hi") == "Hello"
