"""Makes a program that shows a bug smaller, as far as that is cheap."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator

from tests.equivalence.laboratory import Laboratory
from tests.equivalence.metamorphic.oracle import Judgement, judge
from tests.equivalence.metamorphic.program import Program
from tests.equivalence.metamorphic.tree import blocks

LIMIT = 50


def minimise(program: Program, judgement: Judgement, laboratory: Laboratory, limit: int = LIMIT) -> Program:
    """Leave out what the bug doesn't need, with at most ``limit`` attempts."""
    attempts = 0
    progress = True
    while progress and attempts < limit:
        progress = False
        for smaller in reductions(program):
            attempts += 1
            if attempts > limit:
                break
            if _same(judge(smaller, laboratory), judgement):
                program = smaller
                progress = True
                break
    return program


def _same(one: Judgement, other: Judgement) -> bool:
    if one.outcome is not other.outcome:
        return False
    if one.details.startswith("Traceback"):
        return one.details.splitlines()[-1] == other.details.splitlines()[-1]
    return one.differs == other.differs


def reductions(program: Program) -> Iterator[Program]:
    """Yield the programs that are one statement smaller, and the one without a script."""
    script = "# equivalence: script"
    if script in program.header:
        lines = [line for line in program.header.splitlines(keepends=True) if not line.startswith(script)]
        yield dataclasses.replace(program, header="".join(lines))
    for path, source in program.files.items():
        count = sum(len(block) for block in blocks(ast.parse(source)))
        for number in reversed(range(count)):
            for smaller in _without(source, number):
                yield dataclasses.replace(program, files={**program.files, path: smaller})


def _without(source: str, number: int) -> Iterator[str]:
    for unpacked in (False, True):
        tree = ast.parse(source)
        position = number
        for block in blocks(tree):
            if position >= len(block):
                position -= len(block)
                continue
            statement = block[position]
            inner = getattr(statement, "body", None)
            if unpacked and not isinstance(inner, list):
                break
            block[position : position + 1] = inner if unpacked and isinstance(inner, list) else []
            if not block and not isinstance(tree, ast.Module):
                block.append(ast.Pass())
            if not block and block is not tree.body:
                block.append(ast.Pass())
            text = _unparsed(tree)
            if text is not None:
                yield text
            break


def _unparsed(tree: ast.Module) -> str | None:
    try:
        text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        compile(text, "smaller", "exec")
    except (SyntaxError, ValueError, IndexError, AttributeError):
        return None
    return text
