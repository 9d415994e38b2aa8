"""The engine: a workspace goes in, findings and new file contents come out."""

from __future__ import annotations

from chat2responses.infer import reach
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.project import Project
from chat2responses.infer.unit import File
from chat2responses.model import FileError, Options, RunResult
from chat2responses.plan import report_sites
from chat2responses.plan.facts import Facts
from chat2responses.plan.plan import make_families
from chat2responses.workspace import Workspace

_UNFAITHFUL = "left alone: the parser doesn't give this file back byte for byte (form feed or lone carriage return?)"


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
    evaluator = Evaluator(project, options.clients)
    project.evaluator = evaluator
    for file in targets:
        evaluator.add_file(file)
    while True:
        evaluator.run()
        if reach.load_more(project, evaluator):
            continue
        if not _open_uncalled(evaluator) and not evaluator.settle():
            return evaluator


def _open_uncalled(evaluator: Evaluator) -> bool:
    """Functions that nothing in sight calls can be given anything."""
    found = False
    for unit in list(evaluator.units.values()):
        if not unit.called and not unit.entry:
            unit.entry = True
            evaluator.open(unit)
            evaluator.enqueue(unit)
            found = True
    return found or bool(evaluator.queue)
