"""The engine as a codemod of LibCST, for families that are closed within a file.

    python -m libcst.tool codemod -x --no-format chat2responses.libcst_command.ChatToResponses PATH

LibCST gives a codemod one file after the other, in several processes. The project around the file is read as evidence,
but what other files may call or get isn't migrated: ``chat2responses fix`` does that.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import libcst as cst
from chat2responses.model import Options, RunResult, Site, Verdict
from chat2responses.paths import display
from chat2responses.prefilter import may_hold_call_site
from chat2responses.run import plan, run_source
from chat2responses.scan import Scan
from libcst.codemod import CodemodCommand, CodemodContext, SkipFile

_REPEATED = (
    ("--unsafe", "CODE", "apply this kind of unsafe change, or 'all'"),
    ("--client", "EXPR", "this expression is an OpenAI client"),
    ("--responses-host", "HOST", "this host serves the Responses API, or 'any'"),
)


class ChatToResponses(CodemodCommand):
    """Migrates the calls of one file; the options are those of the command line tool."""

    DESCRIPTION = "Migrate calls of OpenAI's Chat Completions API to the Responses API, within each file."

    @staticmethod
    def add_args(arg_parser: argparse.ArgumentParser) -> None:
        """Adds the options that ``chat2responses fix`` has, too."""
        for option, metavar, text in _REPEATED:
            arg_parser.add_argument(option, metavar=metavar, action="append", default=[], help=text)
        arg_parser.add_argument("--store", choices=["unchanged", "false"], default="unchanged")
        arg_parser.add_argument("--stream-errors", choices=["raise", "ignore"], default="raise")

    def __init__(
        self,
        context: CodemodContext,
        unsafe: Sequence[str] = (),
        client: Sequence[str] = (),
        responses_host: Sequence[str] = (),
        store: Literal["unchanged", "false"] = "unchanged",
        stream_errors: Literal["raise", "ignore"] = "raise",
    ) -> None:
        super().__init__(context)
        self._options = Options(
            responses_hosts=frozenset(responses_host),
            clients=frozenset(client),
            unsafe=frozenset(unsafe),
            store=store,
            stream_errors=stream_errors,
        )

    def transform_module_impl(self, tree: cst.Module) -> cst.Module:
        """Gives the migrated module, and warns of each call that stays. Raises ``SkipFile``.

        A file that LibCST doesn't give back byte for byte is skipped, since it would write its own version of it.
        """
        source = tree.bytes
        if self.context.filename is not None and Path(self.context.filename).read_bytes() != source:
            raise SkipFile("LibCST doesn't give this file back byte for byte")
        if not may_hold_call_site(source):
            return tree
        result = self._look(source)
        for error in result.errors:
            self.warn(f"{error.path}:{error.line}: {error.message}")
        for site in result.sites:
            if site.verdict in (Verdict.UNSAFE, Verdict.MANUAL):
                self.warn(_told(site))
        after = next((change.after for change in result.changes), source)
        return cst.parse_module(after) if after != source else tree

    def _look(self, source: bytes) -> RunResult:
        if self.context.filename is None:
            return run_source(source, "<stdin>", self._options, verify=True)
        path = display(self.context.filename)
        found = Scan((path,), {path: source}, (), lambda _path: False)
        return plan(found, self._options, verify=True, alone=True)


def _told(site: Site) -> str:
    lines = [f"{site.path}:{site.line}:{site.column}: {site.verdict.value} {site.callee}"]
    for reason in site.reasons:
        lines.append(f"  {reason.path}:{reason.line}:{reason.column}: {reason.code}: {reason.message}")
    return "\n".join(lines)
