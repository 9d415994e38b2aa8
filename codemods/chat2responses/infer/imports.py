"""What the files of a project import from each other, read off their text: no file is parsed for it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Resolve = Callable[[str, str, int], "str | None"]
"""Gives the path of the module that an import in a file names: the file's path, the dotted name, the leading dots."""

_STATEMENT = re.compile(
    rb"""(?mx)
    (?:^|[;:]) [ \t\f]* from \s+ (?P<module>[.\w \t]*?) \s* \b import \b \s*
        (?P<names> \( (?:[^)\#] | \#[^\n]*)* \) | (?:[^\n;\#\\] | \\\r?\n)* )
    | (?:^|[;:]) [ \t\f]* import [ \t]+ (?P<modules> (?:[^\n;\#\\] | \\\r?\n)* )
    | \b (?:import_module|__import__) \s* \( \s* ["'] (?P<called>[.\w]+) ["']
    """
)

_COMMENT = re.compile(rb"#[^\n]*|\\\r?\n|[()]")


@dataclass(frozen=True)
class _Use:
    """A file that imports from another: a ``name`` of it (``*`` for all, empty for the module itself) as ``bound``."""

    path: str
    name: str
    bound: str


class Imports:
    """Who imports what from which file of a project."""

    def __init__(
        self,
        paths: Iterable[str],
        read: Callable[[str], bytes],
        resolve: Resolve,
        submodule: Callable[[str, str], str | None],
    ) -> None:
        self._resolve = resolve
        self._submodule = submodule
        self._uses: dict[str, list[_Use]] = defaultdict(list)
        self._lazy: set[str] = set()
        for path in sorted(paths):
            source = read(path)
            if b"import" in source:
                self._note(path, source)
            if b"__getattr__" in source and path.endswith("__init__.py"):
                self._lazy.add(path)

    def users(self, path: str, name: str) -> set[str]:
        """Gives the files that get a module's name: imported from it, through the module, or re-exported by others."""
        found: set[str] = set()
        seen = {(path, name)}
        queue = [(path, name)]
        while queue:
            source, wanted = queue.pop()
            for use in (*self._uses.get(source, ()), *self._packages(source, wanted)):
                if use.name not in ("", "*", wanted):
                    continue
                found.add(use.path)
                exported = (use.path, use.bound if use.name == wanted else wanted)
                if use.name and exported not in seen:
                    seen.add(exported)
                    queue.append(exported)
        return found

    def _packages(self, path: str, name: str) -> Iterator[_Use]:
        """Gives the packages around a module that look names up when they are asked for."""
        folder = path.rpartition("/")[0]
        while folder:
            package = f"{folder}/__init__.py"
            if package in self._lazy and package != path:
                yield _Use(package, name, name)
            folder = folder.rpartition("/")[0]

    def _note(self, path: str, source: bytes) -> None:
        for match in _statements(source):
            if match["module"] is not None:
                dotted = re.sub(r"\s", "", _text(match["module"]))
                module = dotted.lstrip(".")
                level = len(dotted) - len(module)
                self._note_names(path, module, level, _names(match["names"]))
            elif match["modules"] is not None:
                for name, _ in _names(match["modules"]):
                    self._note_module(path, name)
            else:
                self._note_module(path, _text(match["called"]).lstrip("."))

    def _note_names(self, path: str, module: str, level: int, names: list[tuple[str, str]]) -> None:
        target = self._resolve(path, module, level)
        for name, bound in names:
            inner = (
                self._submodule(target, name)
                if target is not None
                else self._resolve(path, f"{module}.{name}".lstrip("."), level)
            )
            if inner is not None:
                self._uses[inner].append(_Use(path, "", bound))
            if target is not None:
                self._uses[target].append(_Use(path, name, bound))

    def _note_module(self, path: str, dotted: str) -> None:
        target = self._resolve(path, dotted, 0)
        if target is not None:
            self._uses[target].append(_Use(path, "", ""))


def _statements(source: bytes) -> Iterator[re.Match[bytes]]:
    """Gives the matches of ``_STATEMENT``, looking only at lines that say ``import``."""
    at = source.find(b"import")
    while at >= 0:
        start = source.rfind(b"\n", 0, at) + 1
        end = source.find(b"\n", at)
        end = len(source) if end < 0 else end
        goes_on = source.find(b"(", at, end) >= 0 or source.find(b"\\", at, end) >= 0
        last = end
        for match in _STATEMENT.finditer(source, start, len(source) if goes_on else end):
            if match.start() >= end:
                break
            last = max(last, match.end())
            yield match
        at = source.find(b"import", last)


def _names(written: bytes) -> list[tuple[str, str]]:
    """Gives each imported name with the one under which it is bound."""
    found = []
    for part in _text(_COMMENT.sub(b" ", written)).split(","):
        words = part.split()
        if words:
            found.append((words[0], words[2] if len(words) == 3 and words[1] == "as" else words[0]))
    return found


def _text(written: bytes) -> str:
    return written.decode("utf-8", "surrogateescape")
