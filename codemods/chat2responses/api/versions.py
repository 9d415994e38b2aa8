"""Which ``openai`` release has what, and what a requirement allows.

Source: the release tags of openai/openai-python. ``FIRST`` is the first release with ``client.responses``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Version = tuple[int, int, int]

FIRST: Version = (1, 66, 0)

SINCE: Mapping[str, Version] = MappingProxyType(
    {
        "responses": FIRST,
        "output_text": FIRST,
        "module-client": (1, 66, 3),
        "service_tier": (1, 75, 0),
        "encrypted-include": (1, 77, 0),
        "nullable-strict": (1, 77, 0),
        "parsed-arguments-not-resent": (1, 82, 1),
        "logprobs-include": (1, 92, 0),
        "top_logprobs": (1, 92, 0),
        "stream-logprobs": (1, 97, 1),
        "prompt_cache_key": (1, 98, 0),
        "safety_identifier": (1, 98, 0),
        "stream_options": (1, 99, 2),
        "custom-tools": (1, 99, 2),
        "allowed-tools": (1, 99, 2),
        "verbosity": (1, 99, 5),
        "web_search": (1, 103, 0),
        "callable-api-key": (1, 106, 0),
        "list-outputs": (2, 0, 0),
        "prompt_cache_retention": (2, 8, 0),
        "phase": (2, 24, 0),
        "moderation": (2, 41, 0),
        "prompt_cache_options": (2, 45, 0),
        "prompt-cache-breakpoint": (2, 45, 0),
        "cache-write-tokens": (2, 45, 0),
        "pydantic_responses_function_tool": (3, 25, 0),
        "parsed-not-resent": (3, 42, 0),
    }
)
"""Feature -> first release that has it."""

BROKEN: Mapping[Version, frozenset[str]] = MappingProxyType(
    {(1, 99, 2): frozenset({"output_text"}), (1, 100, 0): frozenset({"verbosity"})}
)
"""Releases that lack a feature which older ones have."""

_NAME = re.compile(r"(?<![\w.\-/@])openai(?![\w\-/.])", re.IGNORECASE)
_BETWEEN = re.compile(
    r"""(?P<extras>(?:\[[^\]\n]*\])?)["']?\s*             # extras, the end of a quoted name
        (?:=\s*(?:\{[^}\n]*?\bversion\s*=\s*)?(?=["']))? # TOML: openai = "..." or openai = {version = "..."}
        \s*\(?\s*(?P<quote>["'])?\s*""",
    re.VERBOSE,
)
CLAUSE = re.compile(
    r"(?P<operator>===|==|~=|!=|>=|<=|>|<|\^|~|=)?\s*"
    r"(?P<written>v?(?P<version>\d+(?:\.\d+)*)(?P<wildcard>\.\*)?[\w+!-]*)\s*,?\s*"
)
"""One comparison of a requirement, with the comma behind it."""
_COMPATIBLE = frozenset({"~=", "^", "~"})
_LOWER = frozenset({">=", ">", "=="}) | _COMPATIBLE


@dataclass(frozen=True)
class _Clause:
    """One comparison: ``operator`` is ``==`` for ``===``, conda's ``=`` and a bare version too."""

    operator: str
    version: Version
    size: int
    """How many numbers are written."""
    prefix: bool
    """Whether only these numbers must agree: ``==1.40.*``, conda's ``=1.40``."""

    @property
    def ceiling(self) -> Version:
        """The first version above all that a prefix allows."""
        numbers = [*self.version[: self.size]]
        numbers[-1] += 1
        return parse_version(".".join(map(str, numbers)))


def parse_version(text: str) -> Version:
    """The first three numbers of a release such as ``1.66`` or ``2.0.0rc1``; missing ones are zero."""
    numbers = [int(part) for part in re.findall(r"\d+", text)[:3]]
    major, minor, patch = [*numbers, 0, 0, 0][:3]
    return major, minor, patch


def show(version: Version) -> str:
    """``(1, 66, 0)`` as ``1.66.0``."""
    return ".".join(map(str, version))


@dataclass(frozen=True)
class Asked:
    """What a line asks of ``openai``: ``spec`` holds the comparisons joined by commas, empty when any release will do.

    ``name`` is the offset of the package's name in the line; ``start`` and ``end`` are those of the comparisons as they
    are written, both where they would be written when there are none.
    """

    spec: str
    name: int
    start: int
    end: int


def asked_in(line: str) -> Asked | None:
    """What one line of a requirements file, of TOML, ``setup.py`` or a ``pip install`` command asks of ``openai``.

    None when the line doesn't require the package. Other packages whose name contains ``openai`` don't count. Markers,
    extras and comments are left out.
    """
    found = None
    if line.lstrip().startswith("#"):
        return None
    for name in _NAME.finditer(line.split(" #", 1)[0]):
        between = _BETWEEN.match(line, name.end())
        assert between is not None  # every part of it is optional
        clauses = clauses_at(line, between.end(), bare=bool(between["quote"]))
        if clauses:
            start, end = clauses[0].start(), clauses[-1].end("written")
            return Asked(",".join(map(_shown, clauses)), name.start(), start, end)
        place = between.end("quote") if between["quote"] else between.end("extras")
        found = Asked("", name.start(), place, place + (line[place : place + 1] == "*"))
    return found


def clauses_at(text: str, position: int = 0, *, bare: bool = True) -> list[re.Match[str]]:
    """The comparisons (``CLAUSE``) that follow each other from a position on; ``bare`` ones need no operator."""
    clauses: list[re.Match[str]] = []
    while (match := CLAUSE.match(text, position)) and (match["operator"] or bare):
        clauses.append(match)
        position = match.end()
    return clauses


def requirement_in(line: str) -> str | None:
    """The comparisons that one line asks of ``openai`` (``>=1.0,<2``), as ``asked_in`` gives them."""
    asked = asked_in(line)
    return asked.spec if asked is not None else None


def _shown(clause: re.Match[str]) -> str:
    return f"{clause['operator'] or '=='}{clause['version']}{clause['wildcard'] or ''}"


def floor_of(spec: str) -> Version | None:
    """The lowest version that ``spec`` (as ``requirement_in`` gives it) names, None when it has no lower bound."""
    return max((clause.version for clause in _clauses(spec) if clause.operator in _LOWER), default=None)


def usable(needed: Version, features: frozenset[str]) -> Version:
    """The first release from ``needed`` on that has all of ``features`` too (``BROKEN``)."""
    while BROKEN.get(needed, frozenset()) & features:
        needed = (*needed[:2], needed[2] + 1)
    return needed


def pin_blocks(spec: str, needed: Version, features: frozenset[str] = frozenset()) -> bool:
    """Whether ``spec`` keeps a project on an ``openai`` release older than ``needed``.

    True for an exact pin, a compatible-release pin (``~=``, ``^``, ``~``) or an upper bound below ``needed``; such a
    pin counts by the version that it names, because that is what is installed or locked. False for a bare ``>=``: see
    ``floor_too_low``. An exact pin on a release that lacks one of ``features`` (``BROKEN``) blocks too.
    """
    floor = floor_of(spec) or (0, 0, 0)
    return any(_blocks(clause, floor, needed, features) for clause in _clauses(spec))


def floor_too_low(spec: str, needed: Version) -> bool:
    """Whether ``spec`` allows ``needed`` but names a lower bound below it: a requirement that should be raised."""
    floor = floor_of(spec)
    return floor is not None and floor < needed and not pin_blocks(spec, needed)


def _blocks(clause: _Clause, floor: Version, needed: Version, features: frozenset[str]) -> bool:
    if clause.operator == "==" and clause.prefix:
        return clause.ceiling <= needed
    if clause.operator == "==":
        return clause.version < needed or bool(BROKEN.get(clause.version, frozenset()) & features)
    if clause.operator in _COMPATIBLE:
        return floor < needed
    if clause.operator == "<":
        return clause.version <= needed
    return clause.operator == "<=" and clause.version < needed


def _clauses(spec: str) -> list[_Clause]:
    return [
        _Clause(
            "==" if (operator := match["operator"] or "==") in ("===", "=") else operator,
            parse_version(match["version"]),
            min(match["version"].count(".") + 1, 3),
            bool(match["wildcard"]) or (operator == "=" and match["version"].count(".") < 2),
        )
        for match in CLAUSE.finditer(spec)
    ]
