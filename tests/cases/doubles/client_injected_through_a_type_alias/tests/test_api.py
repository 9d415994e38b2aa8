from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from fastapi.testclient import TestClient

from app.deps import get_client
from app.main import app


@pytest.fixture
def fake_client():
    client = MagicMock()
    client.chat.completions.create.return_value = SimpleNamespace(
        choices=[SimpleNamespace(message=SimpleNamespace(content="Hello"))],
        usage=SimpleNamespace(prompt_tokens=1, completion_tokens=2, total_tokens=3),
    )
    return client


@pytest.fixture
def api(fake_client):
    app.dependency_overrides[get_client] = lambda: fake_client
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_ask(api, fake_client):
    response = api.post("/ask", json={"text": "Hi"})
    assert response.json() == {"text": "Hello", "tokens": 3}
    kwargs = fake_client.chat.completions.create.call_args.kwargs
    assert kwargs["messages"] == [{"role": "user", "content": "Hi"}]
# ---- after ----
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest
from fastapi.testclient import TestClient

from app.deps import get_client
from app.main import app


@pytest.fixture
def fake_client():
    client = MagicMock()
    client.responses.create.return_value = SimpleNamespace(
        output_text="Hello",
        usage=SimpleNamespace(input_tokens=1, output_tokens=2, total_tokens=3),
    )
    return client


@pytest.fixture
def api(fake_client):
    app.dependency_overrides[get_client] = lambda: fake_client
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_ask(api, fake_client):
    response = api.post("/ask", json={"text": "Hi"})
    assert response.json() == {"text": "Hello", "tokens": 3}
    kwargs = fake_client.responses.create.call_args.kwargs
    assert kwargs["input"] == [{"role": "user", "content": "Hi"}]
