from types import SimpleNamespace


class FakeOpenAI:
    def __init__(self):
        self.chat = SimpleNamespace(completions=self)

    def create(self, **kwargs):
        message = SimpleNamespace(content="hi")
        return SimpleNamespace(choices=[SimpleNamespace(message=message)])
