"""The entries for ``openai`` in one file: requirements files, TOML, ``setup.cfg``, conda environments, Dockerfiles.

Any line that may ask for a release is an entry, since a pin that is overlooked breaks a program. Only what surely
declares a dependency, in the grammar of its file, can be raised.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from chat2responses.api import versions
from chat2responses.requirements import toml
from chat2responses.requirements.lines import Line, docker_instructions, ini_sections, physical

_FILES = re.compile(
    r"(?i).*requirements.*\.(?:txt|in)|constraints.*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|pipfile"
    r"|(?:environment|conda).*\.ya?ml|(?:docker|container)file.*|.*\.dockerfile"
)
_SCRIPT = re.compile(r"^# /// script[ \t]*$(?P<lines>.*?)^# ///[ \t]*$", re.MULTILINE | re.DOTALL)
_INSTALL = re.compile(
    r"\b(?:pip3?|uv|conda|mamba|micromamba|poetry|pdm|pipenv)\b.*\b(?:install|add|run|upgrade)\b", re.DOTALL
)
_CONDA_ITEM = re.compile(r"""\s*-\s*["']?(?:[\w.-]+::)?$""")


@dataclass(frozen=True)
class Entry:
    """One entry: ``spec`` as in ``versions.Asked``, and as ``text`` that stands there; ``line`` and ``column`` from 1.

    ``start`` and ``end`` are the offsets of ``text`` in the text of the file. ``fixed`` says why it can't be raised
    where it stands; it is empty where it can.
    """

    spec: str
    text: str
    path: str
    line: int
    column: int
    start: int
    end: int
    fixed: str = ""


def is_requirements(path: str) -> bool:
    """Whether a file may hold requirements, by its name."""
    return _in_requirements_folder(path) or _FILES.fullmatch(path.rpartition("/")[2]) is not None


def _in_requirements_folder(path: str) -> bool:
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2] == "requirements" and name.endswith((".txt", ".in"))


def decoded(source: bytes) -> str:
    """Gives the text of a file that an editor of Windows may have saved as UTF-16, without its byte order mark."""
    return source.decode(_encoding(source), "replace").removeprefix("\ufeff")


def replaced(source: bytes, changes: Mapping[tuple[int, int], str]) -> bytes:
    """Gives a file with other texts at these offsets of its ``decoded`` text. Raises ``UnicodeDecodeError``."""
    encoding = _encoding(source)
    text = source.decode(encoding)
    mark = text[: text.startswith("\ufeff")]
    text = text[len(mark) :]
    for (start, end), new in sorted(changes.items(), reverse=True):
        text = text[:start] + new + text[end:]
    return (mark + text).encode(encoding)


def _encoding(source: bytes) -> str:
    if source.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if source.startswith(codecs.BOM_UTF16_BE) else "utf-8"


def entries(path: str, text: str) -> Iterator[Entry]:
    """Gives the entries of a file that ``is_requirements``."""
    name = path.rpartition("/")[2].lower()
    if name == "pyproject.toml":
        return _toml(path, text, toml.is_dependency)
    if name == "pipfile":
        return _toml(path, text, toml.is_pipfile_package)
    if name == "setup.cfg":
        return _of_lines(path, ini_sections(text), _fixed_in_setup_cfg)
    if name == "setup.py":
        return _of_lines(path, physical(text), _fixed_in_python)
    if name.endswith((".yml", ".yaml")):
        return _of_lines(path, physical(text), _fixed_in_conda)
    if name.endswith((".txt", ".in")):
        return _of_lines(path, physical(text), _fixed_in_requirements)
    return _of_lines(path, docker_instructions(text), _fixed_in_docker)


def script_entries(path: str, text: str) -> Iterator[Entry]:
    """Gives the entries of the requirements that a script names for itself (inline script metadata)."""
    block = _SCRIPT.search(text)
    if block is None:
        return
    for line in physical(text):
        if block.start("lines") <= line.offset < block.end("lines"):
            bare = line.text.lstrip("# \t")
            yield from _of_line(
                path, line._replace(text=bare, offset=line.offset + len(line.text) - len(bare)), _quoted
            )


def _of_lines(path: str, lines: Iterator[Line], fixed: _Fixed) -> Iterator[Entry]:
    for line in lines:
        yield from _of_line(path, line, fixed)


def _of_line(path: str, line: Line, fixed: _Fixed) -> Iterator[Entry]:
    asked = versions.asked_in(line.text)
    if asked is not None:
        yield _entry(path, line, asked, fixed(line, asked))


def _entry(path: str, line: Line, asked: versions.Asked, fixed: str) -> Entry:
    start, end = line.offset + asked.start, line.offset + asked.end
    return Entry(
        asked.spec,
        line.text[asked.start : asked.end],
        path,
        line.number,
        line.indent + asked.name + 1,
        start,
        end,
        fixed,
    )


_Fixed = Callable[[Line, versions.Asked], str]

_UNPLAIN = "it isn't a plain dependency there"


def _toml(path: str, text: str, declares: Callable[[str], bool]) -> Iterator[Entry]:
    for line, key in toml.keyed_lines(text):
        table, _, last = key.rpartition(".")
        if table.endswith(".openai") and last == "version" and declares(table.removesuffix(".openai")):
            value = re.search(r"""=\s*(["'])(?P<spec>[^"'\n]*)\1""", line.text)
            if value is not None:
                clauses = versions.requirement_in(f'openai = "{value["spec"]}"') or ""
                asked = versions.Asked(clauses, 0, value.start("spec"), value.end("spec"))
                yield _entry(path, line, asked, "")
            continue
        asked_for = None if last in toml.PROSE else versions.asked_in(line.text)
        if asked_for is not None:
            plain = declares(key if last != "openai" else table) and _is_quoted(line.text, asked_for)
            yield _entry(path, line, asked_for, "" if plain else _UNPLAIN)


def _quoted(line: Line, asked: versions.Asked) -> str:
    return "" if _is_quoted(line.text, asked) else _UNPLAIN


def _is_quoted(text: str, asked: versions.Asked) -> bool:
    """Whether the comparisons stand in a string of their own, or behind the name in one."""
    quote = text[asked.name - 1 : asked.name]
    behind = text[asked.start - 1 : asked.start]
    end = re.match(r"\s*\)?\s*([\"';]|$)", text[asked.end :])
    return (quote in ("'", '"') or behind in ("'", '"')) and end is not None


def _fixed_in_python(line: Line, asked: versions.Asked) -> str:
    return "" if line.text[asked.name - 1 : asked.name] in ("'", '"') and _is_quoted(line.text, asked) else _UNPLAIN


def _fixed_in_setup_cfg(line: Line, asked: versions.Asked) -> str:
    before = line.text[: asked.name]
    plain = line.context.startswith("options") and re.fullmatch(r"\s*(?:\w+\s*=\s*)?", before) is not None
    return "" if plain else _UNPLAIN


def _fixed_in_requirements(line: Line, asked: versions.Asked) -> str:
    if line.text[: asked.name].strip():
        return _UNPLAIN
    rest = line.text[asked.end :].split(" #", 1)[0].strip()
    if "--hash" in rest or (rest.endswith("\\") and "--hash" in line.following):
        return "it is pinned with hashes"
    return "" if not rest or rest[0] in ";\\#" else _UNPLAIN


def _fixed_in_conda(line: Line, asked: versions.Asked) -> str:
    item = _CONDA_ITEM.fullmatch(line.text[: asked.name])
    end = re.match(r"""\s*["']?\s*(?:#.*)?$""", line.text[asked.end :])
    return "" if item is not None and end is not None else _UNPLAIN


def _fixed_in_docker(line: Line, asked: versions.Asked) -> str:
    before = line.text[asked.name - 1 : asked.name]
    in_command = re.match(r"(?i)\s*RUN\b", line.context) and _INSTALL.search(line.context)
    if not in_command or before not in (" ", "\t", "'", '"'):
        return _UNPLAIN
    if before not in ("'", '"') and re.search("[<>]", line.text[asked.start : asked.end]):
        return "the shell takes < and > for redirections: write it in quotes"
    return "" if re.match(r"""["'\s\]\\]|$""", line.text[asked.end :]) else _UNPLAIN
