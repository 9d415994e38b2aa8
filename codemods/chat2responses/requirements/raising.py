"""A higher minimum for a requirement, written as the old one was."""

from __future__ import annotations

import re

from chat2responses.api import versions
from chat2responses.api.versions import Version

LIMIT: Version = (3, 0, 0)
"""No requirement is raised across this release: from it on the SDK sends through another HTTP library."""

_FIRST_OF_V1: Version = (1, 0, 0)
_FEATURES = frozenset({"output_text"})


class CantRaise(Exception):
    """A requirement that can't be raised, and why."""


def raised(text: str, needed: Version, *, locked: bool = False) -> str:
    """Gives the comparisons ``text`` of a requirement, changed as little as possible, for ``needed`` and later.

    Operators, spaces and the number of digits stay. Comparisons of PEP 440, Poetry and conda are understood; an empty
    text and ``*`` stand for any release. A text that names nothing older comes back as it is, unless it has no minimum
    and something ``locked`` an older release: then it gets one. Raises ``CantRaise``.
    """
    spec = _spec(text)
    target = versions.usable(needed, _FEATURES)
    lowest = locked and versions.floor_of(spec) is None
    if not _has_to_rise(spec, needed) and not lowest:
        return text
    floor = versions.floor_of(spec) or (0, 0, 0)
    if floor < LIMIT <= target:
        raise CantRaise(f"{versions.show(target)} lies across {versions.show(LIMIT)}")
    if versions.pin_blocks(spec, _FIRST_OF_V1):
        raise CantRaise("it is an openai below 1.0")
    if not spec:
        return f">={versions.show(target)}"
    result = _rewritten(text, target)
    if lowest:
        result = f">={versions.show(target)},{result}"
    if _has_to_rise(_spec(result), needed):
        raise CantRaise(f"what {text.strip()!r} should become isn't plain")
    return result


def _has_to_rise(spec: str, needed: Version) -> bool:
    return versions.pin_blocks(spec, needed, _FEATURES) or versions.floor_too_low(spec, needed)


def _spec(text: str) -> str:
    clauses = versions.clauses_at(text)
    return ",".join(f"{clause['operator'] or '=='}{clause['version']}{clause['wildcard'] or ''}" for clause in clauses)


def _rewritten(text: str, target: Version) -> str:
    parts: list[str] = []
    position = 0
    for clause in versions.clauses_at(text):
        start = clause.start("operator") if clause["operator"] else clause.start("written")
        between = text[clause.end("operator") : clause.start("written")] if clause["operator"] else ""
        parts += [text[position:start], _clause(clause, between, target)]
        position = clause.end("written")
    return "".join([*parts, text[position:]])


def _clause(clause: re.Match[str], between: str, target: Version) -> str:
    operator, version = clause["operator"] or "", versions.parse_version(clause["version"])
    size = clause["version"].count(".") + 1
    unchanged = f"{operator}{between}{clause['written']}"
    if operator in ("<", "<="):
        return f"{operator}{between}{_ceiling(operator, version, size, target)}" if version <= target else unchanged
    if operator == "!=" or (version >= target and not _is_broken(operator, version)):
        return unchanged
    target = versions.usable(version, _FEATURES) if version >= target else target
    if clause["wildcard"]:
        prefix = target if size > 1 else version
        added = "" if size == 2 and not target[2] else f",>={versions.show(target)}"
        return f"{operator}{between}{_written(prefix, size, exactly=True)}.*{added}"
    if operator == ">":
        return f">={between}{_written(target, size)}"
    if (operator == "~=" and size == 2 and target[2]) or (operator == "~" and size == 1):
        return f">={between}{_written(target, size)},<{target[0] + 1}"
    return f"{operator}{between}{_written(target, size)}"


def _is_broken(operator: str, version: Version) -> bool:
    return operator in ("", "=", "==", "===") and versions.usable(version, _FEATURES) != version


def _ceiling(operator: str, version: Version, size: int, target: Version) -> str:
    """The lowest upper bound with room for the target, as coarse as the old one."""
    if operator == "<=":
        return _written(target, size) if version < target else _written(version, size, exactly=True)
    coarse = version[1:] == (0, 0)
    return _written((target[0] + 1, 0, 0) if coarse else (target[0], target[1] + 1, 0), size, exactly=True)


def _written(version: Version, size: int, *, exactly: bool = False) -> str:
    """Writes a version with ``size`` numbers, or with more where these are needed and it needn't be ``exactly`` so."""
    needed = 3 if version[2] else 2
    return ".".join(map(str, (*version, *[0] * (size - 3))[: size if exactly else max(size, needed)]))
