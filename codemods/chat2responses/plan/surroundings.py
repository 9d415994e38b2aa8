"""Which files of a project say something about one of its files: those on the way up to the root come first.

Repositories often hold many small programs without a ``pyproject.toml`` of their own. What belongs to one of them says
nothing about the others: a program begins at the nearest folder that looks like one (requirements, an image,
settings).
"""

from __future__ import annotations

import os
import re

from chat2responses.infer.unit import File
from chat2responses.plan.imports import Imports
from chat2responses.workspace import Workspace

_BEGINS_PROGRAM = re.compile(
    r"(?i).*requirements.*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|pipfile|(?:environment|conda).*\.ya?ml"
    r"|(?:docker|container)file.*|.*\.dockerfile|(?:docker-)?compose.*\.ya?ml|\.env.*|.*\.env|procfile|package\.json"
)
_DEPLOYMENT = re.compile(
    r"(?i)\.?(?:deploy(?:ment)?s?|docker|compose|containers?|infra(?:structure)?|k8s|kubernetes|helm|charts?|envs?"
    r"|environments?|config(?:s|uration)?|settings|conf|ops|\.devcontainer|\.vscode)"
)


class Surroundings:
    """Looks the evidence of each file up, once per folder."""

    def __init__(self, workspace: Workspace, imports: Imports) -> None:
        self._workspace = workspace
        self._imports = imports
        self._folders: dict[str, dict[str, list[str]]] = {}
        self._around: dict[tuple[str, str], tuple[str, ...]] = {}

    def chain(self, file: File) -> list[str]:
        """Gives the folders from the file's own up to its project's root, as absolute paths."""
        top = os.path.abspath(file.project)
        current = os.path.abspath(os.path.dirname(file.path))
        found = [current]
        while current != top and os.path.dirname(current) != current:
            current = os.path.dirname(current)
            found.append(current)
        return found

    def directly_in(self, file: File, folder: str) -> list[str]:
        """Gives the evidence files that lie directly in an absolute folder of the file's project."""
        return self._by_folder(file.project).get(folder, [])

    def deployment(self, file: File, folder: str) -> list[str]:
        """Gives the evidence files that lie directly in the folders of an absolute folder that hold its deployment."""
        by_folder = self._by_folder(file.project)
        found = [
            path
            for below in sorted(by_folder)
            if os.path.dirname(below) == folder and _DEPLOYMENT.fullmatch(os.path.basename(below))
            for path in by_folder[below]
        ]
        return found

    def of(self, file: File) -> tuple[str, ...]:
        """Gives the evidence files that concern a file, nearest first: its program's own and those above."""
        key = (file.project, os.path.dirname(file.path))
        known = self._around.get(key)
        if known is None:
            known = self._around[key] = tuple(self._collect(file))
        imported = self._imports.reached([file.path], file.project)
        executed = imported | self._packages(imported, file.project)
        return (*known, *sorted(executed.difference(known)))

    def _packages(self, paths: frozenset[str], root: str) -> frozenset[str]:
        """Gives the ``__init__.py`` files that run before the files of their packages."""
        names = self._imports.python_files(root)
        found: set[str] = set()
        for path in paths:
            folder = path.rpartition("/")[0]
            while folder:
                found.add(f"{folder}/__init__.py")
                folder = folder.rpartition("/")[0]
        return names & found

    def _by_folder(self, root: str) -> dict[str, list[str]]:
        known = self._folders.get(root)
        if known is None:
            known = self._folders[root] = {}
            for path in self._workspace.evidence_files(root):
                known.setdefault(os.path.abspath(os.path.dirname(path)), []).append(path)
        return known

    def _collect(self, file: File) -> list[str]:
        chain = self.chain(file)
        by_folder = self._by_folder(file.project)
        found = dict.fromkeys(path for folder in chain for path in by_folder.get(folder, ()))
        program = next((folder for folder in chain if _is_program(by_folder.get(folder, ()))), chain[0])
        above = frozenset(chain)
        for folder in sorted(by_folder):
            if _is_below(folder, program) or _is_deployment(folder, above):
                found.update(dict.fromkeys(by_folder[folder]))
        return list(found)


def _is_program(paths: list[str] | tuple[str, ...]) -> bool:
    return any(_BEGINS_PROGRAM.fullmatch(path.rpartition("/")[2]) for path in paths)


def _is_below(folder: str, top: str) -> bool:
    return folder == top or folder.startswith(top.rstrip(os.sep) + os.sep)


def _is_deployment(folder: str, above: frozenset[str]) -> bool:
    """Whether a folder, or one that it lies in, holds the deployment of what lies beside it."""
    current = folder
    while os.path.dirname(current) != current:
        parent, name = os.path.split(current)
        if parent in above:
            return _DEPLOYMENT.fullmatch(name) is not None
        current = parent
    return False
