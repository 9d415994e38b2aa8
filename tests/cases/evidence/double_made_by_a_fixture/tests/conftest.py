from types import SimpleNamespace

import pytest

MESSAGE = {"content": "Hello"}


@pytest.fixture
def fake():
    message = SimpleNamespace(**MESSAGE)  # manual: test-double
    answer = SimpleNamespace(choices=[SimpleNamespace(message=message)])
    return SimpleNamespace(chat=SimpleNamespace(completions=SimpleNamespace(create=lambda **_: answer)))
