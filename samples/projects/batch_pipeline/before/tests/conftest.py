from unittest.mock import MagicMock

import pytest
from pipeline import client


@pytest.fixture(autouse=True)
def fresh_budget(monkeypatch):
    monkeypatch.setattr(client.budget, "prompt", 0)
    monkeypatch.setattr(client.budget, "completion", 0)


@pytest.fixture
def create(monkeypatch):
    create = MagicMock()
    monkeypatch.setattr(client.openai_client.chat.completions, "create", create)
    return create
