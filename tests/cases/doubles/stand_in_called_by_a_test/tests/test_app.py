from types import SimpleNamespace

import app


class FakeClient:
    def __init__(self):
        self.seen = []
        self.chat = SimpleNamespace(completions=SimpleNamespace(create=self._create))

    def _create(self, **kwargs):
        self.seen.append(kwargs["messages"])
        return SimpleNamespace(choices=[SimpleNamespace(message=SimpleNamespace(content="Hello"))])


def test_fake():
    client = FakeClient()
    answer = client.chat.completions.create(model="x", messages=[{"role": "user", "content": "a"}])  # manual: client-unproven, test-double
    assert answer.choices[0].message.content == "Hello"


def test_ask():
    client = FakeClient()
    assert app.ask(client, "Hi") == "Hello"
    assert client.seen[0][0]["content"] == "Hi"
