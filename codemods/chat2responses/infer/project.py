"""The project around the files: resolves imports to its files and loads them when they can matter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.unit import File
from chat2responses.model import FileError
from chat2responses.parse import Parses, Unparsable
from chat2responses.workspace import Workspace

_INTERESTING = (b"openai", b"OpenAI", b"completions", b"choices", b"role", b"delta", b"parameters", b"BaseModel")
"""What a module that a call site's own file imports must hold to be looked into.

Tools have parameters, and answers are parsed into models.
"""

_RELEVANT = (b"openai", b"OpenAI", b"completions", b"choices")
"""What a module further away must hold."""


class Project:
    """Loads the files of the workspace for the evaluator. ``errors`` holds what could not be read or parsed."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._parses = workspace.parses or Parses()
        self.evaluator: Evaluator | None = None
        self.errors: list[FileError] = []
        self._targets: frozenset[str] = frozenset(workspace.targets)
        self._files: dict[str, File | None] = {}
        self._resolved: dict[tuple[str, str, int], str | None] = {}
        self._names: dict[str, frozenset[str]] = {}

    def files(self) -> list[File]:
        """Gives the files loaded so far."""
        return [file for file in self._files.values() if file is not None]

    def python_names(self, root: str) -> frozenset[str]:
        """Gives the paths of all Python files of a project."""
        names = self._names.get(root)
        if names is None:
            names = self._names[root] = frozenset(self.workspace.python_files(root))
        return names

    def resolve(self, file: File, module: str, level: int) -> str | None:
        """Gives the path of the project's module that an import names, None for one outside."""
        folder = file.path.rpartition("/")[0]
        key = (folder, module, level)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(file.project, folder, module, level)
        found = self._resolved[key]
        if found is not None and level == 0 and module.split(".")[0] == "openai":
            return found if found == f"{folder}/openai.py".strip("/") != file.path else None
        return found

    def _resolve(self, root: str, folder: str, module: str, level: int) -> str | None:
        return find_module(self.python_names(root), root, folder, module, level)

    def load(self, path: str, force: bool = False, reader: File | None = None) -> File | None:
        """Gives a file, parsed and indexed; None when nothing in it can matter or it can't be parsed."""
        if path in self._files and (self._files[path] is not None or not force):
            return self._files[path]
        near = reader is None or reader.path in self._targets
        if not force and not self.workspace.contains(path, _INTERESTING if near else _RELEVANT):
            return None
        self._files[path] = None
        file = self._parse(path)
        self._files[path] = file
        if file is not None and self.evaluator is not None:
            self.evaluator.add_file(file)
        return file

    def beside(self, file: File, path: str) -> File | None:
        """Gives a file of the same project by its path, None when there is none or it can't be parsed."""
        return self.load(path, force=True, reader=file) if path in self.python_names(file.project) else None

    def _parse(self, path: str) -> File | None:
        try:
            parsed = self._parses.parse(path, self.workspace.read(path))
            if path in self._targets:
                parsed.locate()
            return File(path, self.workspace.project_of(path), parsed)
        except OSError as error:
            self.errors.append(FileError(path, 0, f"can't be read: {error.strerror or error}"))
        except Unparsable as error:
            self.errors.append(FileError(path, error.line, error.message))
        except RecursionError:
            self.errors.append(FileError(path, 0, "nested too deeply to be analysed"))
        return None

    def load_importing(self, root: str, names: Iterable[str], stems: Iterable[str]) -> bool:
        """Loads the files of a project that import one of ``names``, or one of the modules ``stems`` and say a name.

        Says whether any was new.
        """
        names, stems = sorted(set(names) - {""}), sorted(set(stems) - {""})
        if not names:
            return False
        said = _words(names)
        imported = re.compile(_IMPORT % _alternatives([*names, *stems]), re.MULTILINE)
        found = False
        for path in sorted(self.python_names(root)):
            if self._files.get(path) is not None:
                continue
            try:
                source = self.workspace.read(path)
            except OSError:
                continue
            if said.search(source) and imported.search(source):
                found = self.load(path, force=True) is not None or found
        return found


_IMPORT = (
    rb"(?:^|[;:])[ \t\f]*(?:from|import)\b(?:[^\n(\\]|\\\r?\n)*(?:\([^)]*)?(?<![A-Za-z0-9_])(?:%s)(?![A-Za-z0-9_])"
)
"""An import statement, one over several lines too, that holds a word."""


def find_module(names: frozenset[str], root: str, folder: str, module: str, level: int) -> str | None:
    """Gives the path among ``names``, the Python files of the project at ``root``, that an import in ``folder`` names.

    ``level`` counts the leading dots. A folder that is a package is no place for absolute imports. None for a module
    outside the project.
    """
    tail = module.replace(".", "/")
    if level:
        for _ in range(level - 1):
            folder = folder.rpartition("/")[0]
        return _existing(names, [folder], tail)
    prefix = "" if root == "." else root
    folders = []
    current = folder
    while True:
        if f"{current}/__init__.py".removeprefix("/" if not current else "") not in names:
            folders.append(current)
        if current in (prefix, ""):
            break
        current = current.rpartition("/")[0]
    if prefix.startswith("/") and prefix not in folders:
        folders.append(prefix)
    folders.extend(f"{prefix}/{source}" if prefix else source for source in ("src", "lib", "app"))
    return _existing(names, folders, tail) if tail else None


def _existing(names: frozenset[str], folders: Iterable[str], tail: str) -> str | None:
    for folder in folders:
        base = f"{folder}/{tail}".strip("/") if not folder.startswith("/") else f"{folder}/{tail}".rstrip("/")
        for candidate in (f"{base}.py", f"{base}/__init__.py"):
            if candidate in names:
                return candidate
    return None


def _words(words: Iterable[str]) -> re.Pattern[bytes]:
    return re.compile(rb"(?<![A-Za-z0-9_])(?:%s)(?![A-Za-z0-9_])" % _alternatives(words))


def _alternatives(words: Iterable[str]) -> bytes:
    return b"|".join(re.escape(word.encode("utf-8", "surrogateescape")) for word in words)
