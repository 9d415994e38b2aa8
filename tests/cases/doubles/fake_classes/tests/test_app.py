import app


class FakeMessage:
    def __init__(self, content):
        self.role = "assistant"
        self.content = content


class FakeChoice:
    def __init__(self, content):
        self.message = FakeMessage(content)
        self.finish_reason = "stop"


class FakeCompletion:
    def __init__(self, content):
        self.choices = [FakeChoice(content)]


class FakeCompletions:
    def __init__(self, text):
        self.text = text
        self.calls = []

    def create(self, **kwargs):
        self.calls.append(kwargs)
        return FakeCompletion(self.text)


class FakeChat:
    def __init__(self, text):
        self.completions = FakeCompletions(text)


class FakeClient:
    def __init__(self, text):
        self.chat = FakeChat(text)


def test_ask(monkeypatch):
    client = FakeClient("Hello")
    monkeypatch.setattr(app, "client", client)
    assert app.ask("Hi") == "Hello"
    assert client.chat.completions.calls[0]["messages"][0]["content"] == "Hi"
# ---- after ----
import app


class FakeCompletion:
    def __init__(self, content):
        self.output_text = content
        self.status = "completed"


class FakeCompletions:
    def __init__(self, text):
        self.text = text
        self.calls = []

    def create(self, **kwargs):
        self.calls.append(kwargs)
        return FakeCompletion(self.text)


class FakeClient:
    def __init__(self, text):
        self.responses = FakeCompletions(text)


def test_ask(monkeypatch):
    client = FakeClient("Hello")
    monkeypatch.setattr(app, "client", client)
    assert app.ask("Hi") == "Hello"
    assert client.responses.calls[0]["input"][0]["content"] == "Hi"
