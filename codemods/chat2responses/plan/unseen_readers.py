"""Reads that look like those of an answer, of something that isn't in sight: were it one of ours, it would be broken.

Nothing should be found here: an answer that goes out of sight stops its family where it goes. What is found may be a
hole in that closed world, and then a refusal is the better end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import results
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.unit import File
from chat2responses.infer.values import NONE_ONLY, OPAQUE, Client, Sdk, Site, Values
from chat2responses.model import Options
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.plan.verdicts import accepted

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

CODE = "unseen-reader"

_TELLING = frozenset({"choices", "delta", "tool_calls", "finish_reason"})
"""Attributes that few other things have; those of another file must be the first two."""
_FAR = frozenset({"choices", "delta"})


@dataclass(frozen=True)
class _Read:
    file: File
    node: cst.Attribute
    empty: bool


def check(families: Iterable[Family], facts: Facts, imports: Imports, options: Options) -> None:
    """Stops the families that would migrate beside such a read."""
    suspects: dict[str, list[_Read]] = defaultdict(list)
    for file, node, values in facts.reads.values():
        if _is_suspect(file, node, values):
            suspects[file.path].append(_Read(file, node, values <= NONE_ONLY))
    if not suspects:
        return
    families = list(families)
    others = _files_with_others(families, facts, options)
    for family in families:
        if all(accepted(finding.code, options) for finding in family.findings):
            for path, reads in suspects.items():
                for read in _concerning(family, facts, imports, path, reads):
                    if read.empty or path not in others:
                        family.stop(CODE, read.file, read.node, file_text(read))


def file_text(read: _Read) -> str:
    """Gives the source of a read on one line."""
    return " ".join(read.file.parsed.code(read.node).split())


def _is_suspect(file: File, node: cst.Attribute, values: Values) -> bool:
    """Whether nothing is known about what an attribute is read from; only the first read of a chain counts."""
    if _reads_answer(node.value):
        return False
    return values <= NONE_ONLY or (OPAQUE in values and node.attr.value in _TELLING)


def _reads_answer(node: cst.BaseExpression) -> bool:
    while isinstance(node, cst.Attribute | cst.Subscript | cst.Call | cst.Await):
        if isinstance(node, cst.Attribute) and node.attr.value in results.NAMES:
            return True
        node = (
            node.func if isinstance(node, cst.Call) else node.expression if isinstance(node, cst.Await) else node.value
        )
    return False


_LEAVING = frozenset(
    {"result-escapes", "result-mixed", "result-stored", "raw-response", "method-unsupported", "override-unknown"}
)
"""Reasons after which an answer, still in chat's shape, may come back as something unknown."""


def _files_with_others(families: list[Family], facts: Facts, options: Options) -> set[str]:
    """Gives the files in which answers that stay as they are can be what is read."""
    found = {file.path for file, values in facts.receivers.values() if not _are_clients(values)}
    for family in families:
        left = {finding.code for finding in family.findings if not accepted(finding.code, options)}
        if left & _LEAVING:
            found |= {draft.file.path for draft in family.drafts} | {finding.file.path for finding in family.findings}
    return found


def _are_clients(values: Values) -> bool:
    return bool(values) and all(isinstance(value, Client) for value in values)


def _leaves(facts: Facts, site: Site) -> bool:
    """Whether an answer, and not only its text, crosses to another unit."""
    carried = (facts.values.get(id(carry.node)) for _, carry in facts.carries.get(site, ()))
    return site in facts.shared or any(
        isinstance(value, Sdk) and value.site is site and value.kind not in FREE_KINDS
        for entry in carried
        if entry is not None
        for value in entry[2]
    )


def _concerning(family: Family, facts: Facts, imports: Imports, path: str, reads: list[_Read]) -> list[_Read]:
    """Gives the reads in a file that answers of a family could get to."""
    here = {draft.file.path for draft in family.drafts}
    leaves = any(_leaves(facts, site) for site in family.sites)
    if path in here:
        units = {id(site.unit.node) for site in family.sites}
        return [read for read in reads if leaves or id(read.file.index.scope_of(read.node).node) in units]
    if not leaves:
        return []
    root = family.drafts[0].file.project
    near = path in imports.reached(here, root) or bool(here & imports.reached((path,), root))
    return [read for read in reads if near and (read.empty or read.node.attr.value in _FAR)]
