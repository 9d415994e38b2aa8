from types import SimpleNamespace
from unittest.mock import AsyncMock

import pytest
from handbook import Assistant, Page, llm


@pytest.fixture
def pages():
    return [Page("holidays", "You have 30 days of holidays."), Page("parking", "Park behind the house.")]


@pytest.fixture
def assistant(pages):
    return Assistant(pages)


@pytest.fixture
def make_answer():
    def make(text, finish_reason="stop", total_tokens=12):
        return SimpleNamespace(
            output_text=text,
            status="incomplete" if finish_reason == "length" else "completed",
            incomplete_details=SimpleNamespace(reason="max_output_tokens") if finish_reason == "length" else None,
            usage=SimpleNamespace(total_tokens=total_tokens),
        )

    return make


@pytest.fixture
def create(monkeypatch, make_answer):
    create = AsyncMock(return_value=make_answer("30 days."))
    client = SimpleNamespace(responses=SimpleNamespace(create=create))
    monkeypatch.setattr(llm, "get_client", lambda: client)
    return create
