"""The version of the installed package."""

from __future__ import annotations


def installed_version() -> str | None:
    """Give the version, or ``None`` when the package runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("chat2responses")
    except PackageNotFoundError:
        return None
