"""Long lines that a rewrite made are laid out over several, as black would do it."""

from __future__ import annotations

import re
from collections.abc import Iterator

LIMIT = 88
_CONDITION = re.compile(r"(?P<indent>[ \t]*)(?P<head>if|elif|while) (?P<test>.+):(?P<tail>\s*(?:#.*)?)$")
_ASSIGNMENT = re.compile(r"(?P<indent>[ \t]*)(?P<head>(?:[\w.]+ = |return ))(?P<value>[^#]+)$")
_OURS = re.compile(r"\bincomplete_details is not None\b|\bfor \w+ in \S+\.output\b|\bitem\.type ==")
_NAMED = re.compile(r"(?P<head>(?:\w+=|\"[^\"]*\": |'[^']*': )?)(?P<value>.+?)(?P<tail>,?)$")
_UNIT = "    "
_OPENING = {"(": ")", "[": "]", "{": "}"}


def wrap(before: str, after: str) -> str:
    """Gives ``after`` with the over-long lines of ours wrapped; lines that were there ``before`` stay."""
    if not _OURS.search(after):
        return after
    known = set(before.splitlines())
    lines = after.split("\n")
    return "\n".join(_wrapped(line) if line.rstrip("\r") not in known else line for line in lines)


def _wrapped(line: str) -> str:
    end = "\r" if line.endswith("\r") else ""
    body = line[: len(line) - len(end)]
    if len(body) <= LIMIT or not _OURS.search(body):
        return line
    pieces = _condition(body) or _value(body) or _bracket(body)
    return (end + "\n").join(pieces) + end if pieces else line


def _condition(line: str) -> list[str]:
    match = _CONDITION.match(line)
    if match is None:
        return []
    operands = list(_split(match["test"], (" and ", " or ")))
    if len(operands) < 2:
        return []
    indent = match["indent"]
    inner = indent + "    "
    return [f"{indent}{match['head']} (", *(inner + operand for operand in operands), f"{indent}):{match['tail']}"]


def _value(line: str) -> list[str]:
    """``name = a and b``, ``return a and b`` and conditional expressions get parentheses."""
    match = _ASSIGNMENT.match(line)
    if match:
        inner = match["indent"] + _UNIT
        items = [item.strip(", ") for item in _split(match["value"], (", ",))]
        lines = [line for item in items for line in _item(f"{item},", inner)] if len(items) > 1 else []
        lines = lines or _arms(match["value"], inner)
        if lines:
            return [f"{match['indent']}{match['head']}(", *lines, f"{match['indent']})"]
    operands = list(_split(match["value"], (" and ", " or "))) if match else []
    if match is None or len(operands) < 2 or match["value"].startswith("("):
        return []
    indent = match["indent"]
    return [f"{indent}{match['head']}(", *(f"{indent}    {operand}" for operand in operands), f"{indent})"]


def _arms(text: str, indent: str) -> list[str]:
    """Gives the lines of a conditional expression, none if it is something else."""
    parts = list(_split(text, (" if ", " else ")))
    if [part.partition(" ")[0] for part in parts[1:3]] != ["if", "else"]:
        return []
    return [line for part in parts for line in _operands(part, indent)]


def _operands(text: str, indent: str) -> list[str]:
    if len(indent) + len(text) <= LIMIT:
        return [indent + text]
    return [indent + operand for operand in _split(text, (" and ", " or "))]


def _bracket(line: str) -> list[str]:
    """Opens the outermost bracket that holds something of ours, and those inside as far as is needed."""
    indent = line[: len(line) - len(line.lstrip())]
    for start, end in _brackets(line):
        content = line[start + 1 : end].strip()
        if _OURS.search(content):
            inner = indent + "    "
            return [line[: start + 1], *_contents(content, inner), indent + line[end:]]
    return []


def _contents(content: str, indent: str) -> list[str]:
    """Gives what stands in a bracket: on one line if it fits, else split at commas, ``for`` and ``if``, or deeper."""
    if len(indent) + len(content) <= LIMIT:
        return [indent + content]
    items = [item.lstrip(", ") for item in _split(content, (", ",))]
    if len(items) > 1:
        return [line for item in items for line in _item(item.rstrip(",") + ",", indent)]
    arms = _arms(content, indent)
    if arms:
        return arms
    clauses = list(_split(content, (" for ", " async for "), (" if ",)))
    if len(clauses) > 1:
        return [line for clause in clauses for line in _item(clause, indent)]
    return _bracket(indent + content) or [indent + content]


def _item(item: str, indent: str) -> list[str]:
    match = _NAMED.match(item)
    if len(indent) + len(item) > LIMIT and match is not None:
        arms = _arms(match["value"], indent + _UNIT)
        if arms:
            return [f"{indent}{match['head']}(", *arms, f"{indent}){match['tail']}"]
    return [indent + item] if len(indent) + len(item) <= LIMIT else _bracket(indent + item) or [indent + item]


def _brackets(line: str) -> Iterator[tuple[int, int]]:
    stack: list[int] = []
    found: list[tuple[int, int]] = []
    for position, character in _code(line):
        if character in _OPENING:
            stack.append(position)
        elif character in _OPENING.values() and stack:
            found.append((stack.pop(), position))
    yield from sorted(found)


def _split(text: str, separators: tuple[str, ...], later: tuple[str, ...] = ()) -> Iterator[str]:
    """Gives the parts of ``text`` between separators outside brackets and strings, each separator with what follows.

    Those of ``later`` count behind the first separator only.
    """
    depth = 0
    start = 0
    for position, character in _code(text):
        if character in _OPENING:
            depth += 1
        elif character in _OPENING.values():
            depth -= 1
        elif depth == 0 and position > start and text.startswith(separators, position):
            yield text[start:position].strip()
            start = position + 1
            separators += later
    yield text[start:].strip()


def _code(text: str) -> Iterator[tuple[int, str]]:
    """Gives the characters of a line that aren't inside a string."""
    quote = ""
    escaped = False
    for position, character in enumerate(text):
        if quote:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == quote:
                quote = ""
        elif character in "\"'":
            quote = character
        elif character == "#":
            return
        else:
            yield position, character
