"""The project around the files: resolves imports to its files and loads them when they can matter."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chat2responses.api import providers
from chat2responses.evidence import is_test
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.imports import Imports
from chat2responses.infer.unit import File
from chat2responses.model import FileError
from chat2responses.parse import Parses, Unparsable
from chat2responses.workspace import Workspace

_INTERESTING = (
    *(b"openai", b"OpenAI", b"completions", b"choices", b"role", b"delta"),
    *(b"parameters", b"BaseModel", b"image_url", b"input_audio"),
)
"""What a module that a call site's own file imports must hold to be looked into.

Tools have parameters, answers are parsed into models, and pictures and sounds are parts of messages.
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
        self._roots_of: dict[str, dict[str, list[str]]] = {}
        self._folders: dict[str, frozenset[str]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._imports: dict[str, Imports] = {}
        self._unparsed: set[str] = set()
        self._unread: dict[str, set[str]] = {}
        self._words: dict[str, frozenset[bytes]] = {}
        self._members: dict[str, frozenset[bytes]] = {}

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
        found = self._resolved_in(file.project, folder, module, level)
        if found is not None and level == 0 and module.split(".")[0] == "openai":
            return found if found == f"{folder}/openai.py".strip("/") != file.path else None
        return found

    def _resolved_in(self, root: str, folder: str, module: str, level: int) -> str | None:
        key = (folder, module, level)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(root, folder, module, level)
        return self._resolved[key]

    def is_namespace(self, file: File, module: str, level: int) -> bool:
        """Whether a dotted name is a folder of the project with modules in it, but no package of its own."""
        folder = file.path.rpartition("/")[0]
        names = self.python_names(file.project)
        if file.project not in self._folders:
            self._folders[file.project] = _folders(names)
        bases = import_bases(names, file.project, folder, module, level)
        return any(base in self._folders[file.project] for base in bases if base)

    def _resolve(self, root: str, folder: str, module: str, level: int) -> str | None:
        found = find_module(self.python_names(root), root, folder, module, level)
        return self._elsewhere(root, module) if found is None and level == 0 else found

    def _elsewhere(self, root: str, module: str) -> str | None:
        """Gives the one module of that name in a folder that only a setting of the import path makes importable."""
        top = module.partition(".")[0]
        if top in sys.stdlib_module_names or providers.other_sdk(top) or top == "openai":
            return None
        if root not in self._roots_of:
            self._roots_of[root] = _import_roots(self.python_names(root))
        folders = self._roots_of[root].get(top, ())
        return (
            _existing(self.python_names(root), *_joined(folders, module.replace(".", "/")))
            if len(folders) == 1
            else None
        )

    def load(self, path: str, force: bool = False, reader: File | None = None) -> File | None:
        """Gives a file, parsed and indexed; None when nothing in it can matter or it can't be parsed."""
        if path in self._files and (self._files[path] is not None or not force):
            return self._files[path]
        if path in self._unparsed:
            return None
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

    def submodule(self, path: str, name: str) -> str | None:
        """Gives the path of a module in a package of the project, by the path of the package's own file."""
        folder, _, base = path.rpartition("/")
        names = self.python_names(self.workspace.project_of(path))
        return _existing(names, f"{folder}/{name}") if base == "__init__.py" else None

    def modules_below(self, path: str) -> Sequence[str]:
        """Gives the paths of all modules in a package, at any depth, by the path of the package's own file."""
        folder, _, base = path.rpartition("/")
        names = self.python_names(self.workspace.project_of(path)) if base == "__init__.py" else frozenset()
        return sorted(name for name in names if name.startswith(folder + "/") and name != path)

    def may_load(self, path: str) -> bool:
        """Whether nothing has asked for a file yet that could be loaded."""
        return path not in self._files

    def may_define(self, path: str, name: str) -> bool:
        """Whether a file's module can have a name, going by its text where it isn't loaded."""
        said = self._said(path) if self._files.get(path) is None else frozenset()
        text = name.encode("utf-8", "surrogateescape")
        return not said or text in said or not name.isascii() or b"__getattr__" in said or self._has_star(path)

    def _has_star(self, path: str) -> bool:
        return _STAR.search(self._source(path)) is not None

    def load_all(self, paths: Iterable[str]) -> bool:
        """Loads files; says whether any was new."""
        new = [path for path in sorted(paths) if self.may_load(path)]
        return any([self.load(path, force=True) is not None for path in new])

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
        self._unparsed.add(path)
        return None

    def load_users(self, root: str, wanted: Sequence[Wanted]) -> bool:
        """Loads the files of a project that import what is wanted and say a word of it; says whether any was new."""
        if root not in self._imports:
            self._imports[root] = self._read_imports(root)
        found: set[str] = set()
        for want in wanted:
            for path in self._imports[root].users(want.path, want.name) - found:
                if self._files.get(path) is None and self._matters(path, want):
                    found.add(path)
        new = [path for path in sorted(found) if self.load(path, force=True) is not None]
        self._note_unread(root, found.difference(new), wanted)
        return bool(new)

    def _note_unread(self, root: str, paths: set[str], wanted: Iterable[Wanted]) -> None:
        for want in wanted if paths else ():
            for path in self._imports[root].users(want.path, want.name) & paths:
                if self._matters(path, want):
                    self._unread.setdefault(path, set()).add(want.path)

    def unread(self) -> Mapping[str, set[str]]:
        """Gives the files that get at what calls the API but can't be parsed, with the files of which they do."""
        return self._unread

    def load_tests(self, conftest: File, fixtures: Iterable[str]) -> bool:
        """Loads the tests beside and below a ``conftest.py`` that say the name of one of its fixtures.

        Says whether any was new.
        """
        words = {name.encode() for name in fixtures}
        folder = conftest.path.rpartition("/")[0]
        found = False
        for path in sorted(self.python_names(conftest.project)):
            inside = not folder or path.startswith(folder + "/")
            if inside and is_test(path) and self._files.get(path) is None and not words.isdisjoint(self._said(path)):
                found = self.load(path, force=True) is not None or found
        return found

    def _matters(self, path: str, want: Wanted) -> bool:
        return (not want.words or not want.words.isdisjoint(self._reached(path))) and (
            not want.tells_none or _TELLS_NONE.search(self._source(path)) is not None
        )

    def _read_imports(self, root: str) -> Imports:
        def resolve(path: str, module: str, level: int) -> str | None:
            return self._resolved_in(root, path.rpartition("/")[0], module, level)

        return Imports(self.python_names(root), self._source, resolve, self.submodule)

    def _said(self, path: str) -> frozenset[bytes]:
        """Gives the words of a file."""
        if path not in self._words:
            self._words[path] = frozenset(_WORD.findall(self._source(path)))
        return self._words[path]

    def _reached(self, path: str) -> frozenset[bytes]:
        """Gives the names that a file reads from objects or defines as functions."""
        if path not in self._members:
            source = self._source(path)
            by_text = any(way in source for way in _BY_TEXT)
            self._members[path] = self._said(path) if by_text else frozenset(_MEMBER.findall(source))
        return self._members[path]

    def _source(self, path: str) -> bytes:
        try:
            return self.workspace.read(path)
        except OSError:
            return b""


@dataclass(frozen=True)
class Wanted:
    """A name of a module, the importers of which matter: those that read one of ``words``, all if there are none.

    With ``tells_none`` only those that tell None from something empty.
    """

    path: str
    name: str
    words: frozenset[bytes] = frozenset()
    tells_none: bool = False


_STAR = re.compile(rb"\bimport\s*\(?\s*\*")

_TELLS_NONE = re.compile(
    rb"""(?x)
    (?: \b is (?: \s+ not )? | [!=]= ) \s* (?: None \b | "" | '' )
    | \b in \b .* (?: None \b | "" | '' )
    | \b (?: isinstance | type | case | except ) \b
    """
)

_MEMBER = re.compile(rb"(?:\.\s*|\bdef\s+)([^\W\d]\w*)")
_BY_TEXT = (b"getattr(", b"attrgetter(", b"methodcaller(")

_WORD = re.compile(rb"[^\W\d]\w*")


def find_module(names: frozenset[str], root: str, folder: str, module: str, level: int) -> str | None:
    """Gives the path among ``names``, the Python files of the project at ``root``, that an import in ``folder`` names.

    ``level`` counts the leading dots. A folder that is a package is no place for absolute imports. None for a module
    outside the project.
    """
    bases = import_bases(names, root, folder, module, level)
    return next((found for base in bases if (found := _existing(names, base)) is not None), None)


def _existing(names: frozenset[str], base: str) -> str | None:
    return next((path for path in (f"{base}.py", f"{base}/__init__.py") if path in names), None)


def _folders(names: Iterable[str]) -> frozenset[str]:
    """Gives all folders with modules somewhere in them."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return frozenset(found)


def _import_roots(names: frozenset[str]) -> dict[str, list[str]]:
    """Gives for each top-level module or package the folders, not packages themselves, that hold one of that name."""
    found: dict[str, list[str]] = defaultdict(list)
    packages = {name.removesuffix("/__init__.py") for name in names if name.endswith("/__init__.py")}
    for name in sorted(packages | {name.removesuffix(".py") for name in names}):
        folder, _, top = name.rpartition("/")
        if folder not in packages and top != "__init__":
            found[top].append(folder)
    return found


def import_bases(names: frozenset[str], root: str, folder: str, module: str, level: int) -> list[str]:
    """Gives the paths, without ending, at which a module that an import names can lie, in the order of the search."""
    tail = module.replace(".", "/")
    if level:
        for _ in range(level - 1):
            folder = folder.rpartition("/")[0]
        return _joined([folder], tail)
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
    return _joined(folders, tail) if tail else []


def _joined(folders: Iterable[str], tail: str) -> list[str]:
    return [
        f"{folder}/{tail}".rstrip("/") if folder.startswith("/") else f"{folder}/{tail}".strip("/")
        for folder in folders
    ]
