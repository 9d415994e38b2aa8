from types import SimpleNamespace

import app


def test_local_classes(monkeypatch):
    class Message:
        content = "Hello"

    class Choice:
        message = Message()

    class Completion:
        choices = [Choice()]

    class Completions:
        def create(self, model, messages, **kwargs):
            assert messages[-1]["content"] == "Hi"
            return Completion()

    class Chat:
        completions = Completions()

    class Client:
        chat = Chat()

    monkeypatch.setattr(app, "client", Client())
    assert app.ask("Hi") == "Hello"


class Recorder:
    def __init__(self):
        self.seen = []
        self.chat = SimpleNamespace(completions=SimpleNamespace(create=self._create))

    def _create(self, **kwargs):
        self.seen.append(kwargs["messages"])
        message = SimpleNamespace(content=f"{len(self.seen)}")
        return SimpleNamespace(choices=[SimpleNamespace(message=message)])


def test_recorder(monkeypatch):
    recorder = Recorder()
    monkeypatch.setattr(app, "client", recorder)
    assert app.ask("Hi") == "1"
    assert app.ask("Ho") == "2"
    assert recorder.seen[1] == [{"role": "user", "content": "Ho"}]
# ---- after ----
from types import SimpleNamespace

import app


def test_local_classes(monkeypatch):
    class Completion:
        output_text = "Hello"

    class Completions:
        def create(self, model, input, **kwargs):
            assert input[-1]["content"] == "Hi"
            return Completion()

    class Client:
        responses = Completions()

    monkeypatch.setattr(app, "client", Client())
    assert app.ask("Hi") == "Hello"


class Recorder:
    def __init__(self):
        self.seen = []
        self.responses = SimpleNamespace(create=self._create)

    def _create(self, **kwargs):
        self.seen.append(kwargs["input"])
        return SimpleNamespace(output_text=f"{len(self.seen)}")


def test_recorder(monkeypatch):
    recorder = Recorder()
    monkeypatch.setattr(app, "client", recorder)
    assert app.ask("Hi") == "1"
    assert app.ask("Ho") == "2"
    assert recorder.seen[1] == [{"role": "user", "content": "Ho"}]
