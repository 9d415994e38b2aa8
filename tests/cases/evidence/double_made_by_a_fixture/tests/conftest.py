from types import SimpleNamespace

import pytest


@pytest.fixture
def fake():
    message = SimpleNamespace(content="Hello")
    answer = SimpleNamespace(choices=[SimpleNamespace(message=message)])  # manual: test-double
    return SimpleNamespace(chat=SimpleNamespace(completions=SimpleNamespace(create=lambda **_: answer)))
