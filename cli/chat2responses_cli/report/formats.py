"""The output formats of ``check``: each is a module beside this one, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from chat2responses_cli.report.model import Report

FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")


class _Format(Protocol):
    def render(self, report: Report) -> str | bytes: ...


def render(name: str, report: Report, *, color: bool) -> str | bytes:
    """Give the report in one of the ``FORMATS``; ``color`` concerns text alone."""
    if name == "text":
        from chat2responses_cli.report.text import render_check

        return render_check(report, color=color)
    return cast("_Format", import_module(f"chat2responses_cli.report.{name}")).render(report)
