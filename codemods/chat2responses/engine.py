"""The engine: a workspace goes in, findings and new file contents come out."""

from __future__ import annotations

import re

import libcst as cst
from chat2responses.infer import attributes, reach
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.project import Project
from chat2responses.infer.unit import File, Unit
from chat2responses.model import FileError, Options, RunResult
from chat2responses.plan import report_sites
from chat2responses.plan.facts import Facts
from chat2responses.plan.plan import make_families
from chat2responses.plan.verdicts import accepted
from chat2responses.workspace import Workspace

_UNFAITHFUL = "left alone: the parser doesn't give this file back byte for byte (form feed or lone carriage return?)"

_FINAL = ("finish-reason-escapes", "result-type-check")

_DUNDER = re.compile(r"__\w+__").fullmatch


def migrate(workspace: Workspace, options: Options) -> RunResult:
    """Analyses the targets of a workspace with the projects around them and plans their migration.

    Nothing is written. Files that can't be processed become errors of the result; all others are still looked at.
    """
    project = Project(workspace)
    targets = [file for path in workspace.targets if (file := project.load(path, force=True)) is not None]
    evaluator = infer(project, targets, options)
    facts = Facts(evaluator)
    families = make_families(facts, workspace, options)
    trusted = [file for file in targets if _is_trusted(project, file)]
    return report_sites.assemble(workspace, options, facts, families, trusted, tuple(project.errors))


def _is_trusted(project: Project, file: File) -> bool:
    """Whether a file may be changed; one that isn't is still known to those whose values go through it."""
    if not file.parsed.is_faithful:
        project.errors.append(FileError(file.path, 0, _UNFAITHFUL))
    return file.parsed.is_faithful


def infer(project: Project, targets: list[File], options: Options) -> Evaluator:
    """Evaluates the targets and every file of their projects that their values reach."""
    evaluator = Evaluator(project, options.clients, frozenset(code for code in _FINAL if not accepted(code, options)))
    project.evaluator = evaluator
    for file in targets:
        evaluator.add_file(file)
    while True:
        evaluator.run()
        if evaluator.is_exhausted:
            return evaluator
        if attributes.search_again(evaluator) or reach.load_more(project, evaluator):
            continue
        if not _open(evaluator, alone=project.workspace.alone) and not evaluator.settle():
            return evaluator


def _open(evaluator: Evaluator, *, alone: bool) -> bool:
    """Functions that nothing in sight calls can be given anything; in a file ``alone`` all that others may import."""
    found = False
    for unit in list(evaluator.units.values()):
        if not unit.entry and (not unit.called or (alone and _is_public(unit))):
            unit.entry = True
            evaluator.open(unit)
            evaluator.enqueue(unit)
            found = True
    return found or bool(evaluator.queue)


def _is_public(unit: Unit) -> bool:
    """Whether other files may call a function, going by its name and that of its class."""
    names = [getattr(unit.node, "name", None), unit.cls.node.name if unit.cls is not None else None]
    written = [name.value for name in names if isinstance(name, cst.Name)]
    outermost = unit.parent is not None and unit.parent.parent is None
    return outermost and bool(written) and not any(name.startswith("_") and not _DUNDER(name) for name in written)
