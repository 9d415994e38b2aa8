"""A server for the session, a run for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.server import Run, ScriptedServer


@pytest.fixture(scope="session")
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as running:
        yield running


@pytest.fixture
def run(server: ScriptedServer) -> Run:
    return server.open_run()
