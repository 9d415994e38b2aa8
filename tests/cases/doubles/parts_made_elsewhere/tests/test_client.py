from types import SimpleNamespace as NS
from unittest.mock import MagicMock

from app import Client


class FakeCompletions:
    def __init__(self, response, calls):
        self.response = response
        self.calls = calls

    def create(self, **kwargs):
        self.calls.append(kwargs)
        return self.response


class FakeClient:
    def __init__(self, response):
        self.calls = []
        self.chat = NS(completions=FakeCompletions(response, self.calls))


def response_with_message(message, usage=None):
    return NS(choices=[NS(message=message, finish_reason="stop")], usage=usage, id="1")


def test_message_is_given():
    client = FakeClient(response_with_message(NS(content="Hello", reasoning_content=None)))
    assert Client(client).complete("Hi") == ("Hello", 0)
    assert client.calls[0]["messages"][0]["content"] == "Hi"


def test_usage_is_given():
    usage = NS(prompt_tokens=1, completion_tokens=2, total_tokens=3, prompt_cache_hit_tokens=0)
    client = FakeClient(response_with_message(NS(content="Hello"), usage=usage))
    assert Client(client).complete("Hi") == ("Hello", 3)


def choice(text):
    return MagicMock(message=MagicMock(content=text))


def test_choice_is_given():
    client = MagicMock()
    client.chat.completions.create.return_value = MagicMock(choices=[choice("Hello")])
    assert Client(client).complete("Hi")[0] == "Hello"


class Message:
    def __init__(self, content): self.content = content


class Choice:
    def __init__(self, content): self.message = Message(content)


class Completion:
    def __init__(self, content): self.choices = [Choice(content)]; self.usage = None


def test_classes_of_one_line():
    client = FakeClient(Completion("Hello"))
    assert Client(client).complete("Hi") == ("Hello", 0)
# ---- after ----
from types import SimpleNamespace as NS
from unittest.mock import MagicMock

from app import Client


class FakeCompletions:
    def __init__(self, response, calls):
        self.response = response
        self.calls = calls

    def create(self, **kwargs):
        self.calls.append(kwargs)
        return self.response


class FakeClient:
    def __init__(self, response):
        self.calls = []
        self.responses = FakeCompletions(response, self.calls)


def response_with_message(message, usage=None):
    return NS(**vars(message), status="completed", usage=usage, id="1")


def test_message_is_given():
    client = FakeClient(response_with_message(NS(output_text="Hello")))
    assert Client(client).complete("Hi") == ("Hello", 0)
    assert client.calls[0]["input"][0]["content"] == "Hi"


def test_usage_is_given():
    usage = NS(input_tokens=1, output_tokens=2, total_tokens=3, prompt_cache_hit_tokens=0)
    client = FakeClient(response_with_message(NS(output_text="Hello"), usage=usage))
    assert Client(client).complete("Hi") == ("Hello", 3)


def choice(text):
    return MagicMock(output_text=text)


def test_choice_is_given():
    client = MagicMock()
    client.responses.create.return_value = choice("Hello")
    assert Client(client).complete("Hi")[0] == "Hello"


class Completion:
    def __init__(self, content): self.output_text = content; self.usage = None


def test_classes_of_one_line():
    client = FakeClient(Completion("Hello"))
    assert Client(client).complete("Hi") == ("Hello", 0)
