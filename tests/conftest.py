"""One laboratory for all tests of the session: starting it costs seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.equivalence.laboratory import Laboratory


@pytest.fixture(scope="session")
def laboratory() -> Iterator[Laboratory]:
    with Laboratory() as place:
        yield place
