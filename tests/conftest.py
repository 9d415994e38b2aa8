"""One laboratory for all tests of the session: starting it costs seconds. Modules that take long begin first."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tests.equivalence.laboratory import Laboratory

LONG = (
    "tests/equivalence/test_samples.py",
    "tests/equivalence/test_generate.py",
    "tests/mutants/test_mutants.py",
    "tests/doubles/test_suites.py",
    "tests/test_types.py",
)
"""Each goes to one process as a whole, since it shares what costs much to make: begun last, the others would wait."""


def pytest_configure(config: pytest.Config) -> None:
    """Keep the order of the modules, where the tests are shared out by them.

    A gate that runs in the background begins with interrupts ignored: the commands of the tests aren't to inherit that.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long modules before all others."""
    order = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: order.get(item.nodeid.partition("::")[0], len(LONG)))


@pytest.fixture(scope="session")
def laboratory() -> Iterator[Laboratory]:
    with Laboratory() as place:
        yield place
