"""The engine: a workspace goes in, findings and new file contents come out."""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.project import Project
from chat2responses.infer.unit import File, Unit
from chat2responses.infer.values import Sdk, Values
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
    targets = [file for path in sorted(workspace.targets) if (file := project.load(path, force=True)) is not None]
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
        if _load_callers(project, evaluator):
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


def _load_callers(project: Project, evaluator: Evaluator) -> bool:
    """Loads the files that mention what carries an answer out of its file."""
    wanted: dict[str, tuple[set[str], set[str]]] = {}
    for unit in _involved(evaluator):
        names, stems = wanted.setdefault(unit.file.project, (set(), set()))
        if unit.cls is not None:
            names.add(unit.cls.name)
        names.add(_outermost_name(unit))
        stems.add(_stem(unit.file.path))
    for file in list(evaluator.files.values()):
        shared = {name for name, slot in file.unit.variables.items() if _holds_answer(slot.values)}
        if shared:
            names, stems = wanted.setdefault(file.project, (set(), set()))
            names |= shared
            stems.add(_stem(file.path))
    found = False
    for root, (names, stems) in sorted(wanted.items()):
        found = project.load_importing(root, names, stems) or found
    return found


def _involved(evaluator: Evaluator) -> set[Unit]:
    """Gives the functions that call the API or hand out its answers, and all that relay a parameter to those."""
    found: set[Unit] = set()
    queue = [unit for unit in evaluator.units.values() if unit.records.calls or unit.names_api or _carries(unit)]
    while queue:
        unit = queue.pop()
        if unit not in found and unit.parent is not None:
            found.add(unit)
            queue.extend(unit.relays)
    return found


def _outermost_name(unit: Unit) -> str:
    owner = unit
    while owner.parent is not None and owner.parent.parent is not None:
        owner = owner.parent
    name = getattr(owner.node, "name", None)
    return name.value if isinstance(name, cst.Name) else ""


def _carries(unit: Unit) -> bool:
    return any(_holds_answer(slot.values) for slot in (unit.returns, unit.yields))


def _holds_answer(values: Values) -> bool:
    return any(isinstance(value, Sdk) for value in values)


def _stem(path: str) -> str:
    name = path.rpartition("/")[2].removesuffix(".py")
    return path.split("/")[-2] if name == "__init__" and "/" in path else name
