"""Can messages that come from elsewhere hold anything but a role and text? Decided over all files of the project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import libcst as cst
from chat2responses import evidence
from chat2responses.api import messages as table
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data, Str
from chat2responses.plan import shapes
from chat2responses.plan.draft import Draft, Finding
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.workspace import Workspace

_SHAPED = re.compile(
    rb"""image_url|input_audio|tool_call_id|["']tool_calls["']|["']function_call["']"""
    rb"""|input_image|input_file|function_call_output"""
    rb"""|["']role["']\s*:\s*["'](?:tool|function)["']"""
    rb"""|["']role["']\s*:[^{}]{0,300}["']name["']\s*:|["']name["']\s*:[^{}]{0,300}["']role["']\s*:"""
)
"""Messages that aren't plain, on either API: what another family's rewrite makes of them counts as well."""

_SAYS = "builds messages that aren't plain text"


class Plainness:
    """Searches the projects of the workspace for request data that isn't plain, file by file."""

    def __init__(self, workspace: Workspace, imports: Imports) -> None:
        self._workspace = workspace
        self._imports = imports
        self._shaped: dict[str, int] = {}
        self._evidence: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, frozenset[str]], tuple[str, int] | None] = {}

    def check(self, draft: Draft, file: File, node: cst.CSTNode) -> None:
        """Stops a draft whose messages come from out of sight where something else than text may reach them."""
        place = self._place(file)
        if place is not None:
            path, line = place
            draft.stop("messages-unresolved", file, node, f"{path}:{line} {_SAYS}")

    def check_contents(self, drafts: Iterable[Draft], facts: Facts) -> None:
        """Stops drafts with a content from out of sight where a part of a content went out of sight as well."""
        drafts = list(drafts)
        known = set().union(*(draft.reached for draft in drafts))
        for file, node in _parts_at_large(facts, known):
            line = file.parsed.position(file.parsed.start(node))[0]
            for draft in drafts:
                for owner, content in draft.unseen:
                    if owner is file or file.path in self._imports.group(owner.path, owner.project):
                        draft.stop(
                            "message-part", owner, content, f"{file.path}:{line} builds a part that may get here"
                        )

    @staticmethod
    def settle(draft: Draft) -> None:
        """Keeps one of the findings that say the same of the same messages: the first in the order of the text."""
        told = [finding for finding in draft.findings if finding.detail.endswith(_SAYS)]
        first: dict[str, Finding] = {}
        for finding in sorted(told, key=lambda item: (item.place.path, item.place.line, item.place.column)):
            first.setdefault(finding.detail, finding)
        kept = set(first.values())
        draft.findings[:] = [item for item in draft.findings if item in kept or not item.detail.endswith(_SAYS)]

    def _place(self, file: File) -> tuple[str, int] | None:
        """Gives a place in the file itself, else in one that imports hold together with it."""
        line = self._line(file.path)
        if line:
            return file.path, line
        group = self._imports.group(file.path, file.project)
        key = (file.project, group)
        if key not in self._found:
            paths = sorted(group & self._evidence_of(file.project))
            self._found[key] = next(((path, line) for path in paths if (line := self._line(path))), None)
        return self._found[key]

    def _evidence_of(self, root: str) -> frozenset[str]:
        known = self._evidence.get(root)
        if known is None:
            known = self._evidence[root] = frozenset(self._workspace.evidence_files(root))
        return known

    def _line(self, path: str) -> int:
        """Gives the line (from 1) of the first such message in a file, 0 where there is none."""
        known = self._shaped.get(path)
        if known is None:
            source = self._workspace.read_evidence(path)
            known = self._shaped[path] = next(
                (
                    source.count(b"\n", 0, match.start()) + 1
                    for match in _SHAPED.finditer(source)
                    if not _in_comment(source, match.start())
                ),
                0,
            )
        return known


def _parts_at_large(facts: Facts, known: set[Data]) -> Iterator[tuple[File, cst.CSTNode]]:
    """Gives the parts of contents that no call in sight is given and that go out of sight, in the order of the text."""
    found: list[tuple[str, int, File, cst.CSTNode]] = []
    for data, uses in facts.uses.items():
        if data.kind != "dict" or data in known or not _is_part(data):
            continue
        for file, use in uses:
            if use.operation == "escape" and shapes.escape_code(file, use.node) == shapes.ESCAPES:
                found.append((data.unit.file.path, data.unit.file.parsed.start(data.node), data.unit.file, data.node))
                break
    for _, _, file, node in sorted(found, key=lambda item: item[:2]):
        yield file, node


def _is_part(data: Data) -> bool:
    slot = data.keys.get("type")
    types = {value.text for value in slot.values if isinstance(value, Str)} if slot is not None else set()
    return any(kind in types and kind in data.keys for kind in table.PARTS)


def _in_comment(source: bytes, offset: int) -> bool:
    start = source.rfind(b"\n", 0, offset) + 1
    end = source.find(b"\n", offset)
    return evidence.is_comment(source[start : end if end >= 0 else len(source)], offset - start)
