"""The name under which a file has the ``openai`` module or a class of it, and the import where it has none."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import libcst as cst
from chat2responses.infer.definitions import dotted_name
from chat2responses.infer.index import Scope, descendants
from chat2responses.infer.unit import File
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span

MODULE = "openai"


def module_name(file: File, node: cst.CSTNode) -> tuple[str, Edit | None] | None:
    """Gives the module's name at a node, and the edit that imports it if need be; None where the name is taken."""
    for statement in _imports(file):
        for alias in statement.names if isinstance(statement, cst.Import) else ():
            if dotted_name(alias.name) == MODULE:
                bound = alias.asname.name if alias.asname is not None else alias.name
                name = dotted_name(bound)
                if _is_visible(file, node, name):
                    return name, None
    owner = file.index.scope_of(node).owner(MODULE)
    if owner is not None:
        return (MODULE, None) if _is_the_module(file, owner, node) else None
    if any(inner.dynamic for inner in file.index.scope.tree() if MODULE in inner.reads):
        return None
    return MODULE, _import_edit(file, f"import {MODULE}")


def os_name(file: File, node: cst.CSTNode) -> tuple[str, Edit | None] | None:
    """Gives the name of the ``os`` module at a node, and the edit that imports it; None where the name is taken."""
    owner = file.index.scope_of(node).owner("os")
    if owner is not None:
        bound = {id(alias.name) for line in _imports(file) if isinstance(line, cst.Import) for alias in line.names}
        is_module = owner is file.index.scope and all(id(item) in bound for item in owner.bindings["os"])
        return ("os", None) if is_module else None
    lines = [line for line in file.parsed.module.body if isinstance(line, cst.SimpleStatementLine)]
    first = next((line for line in lines if isinstance(line.body[0], cst.Import | cst.ImportFrom)), None)
    if first is None or _package(first.body[0]) == "__future__":
        return None
    standard = _package(first.body[0]) in sys.stdlib_module_names
    return "os", _above(file, first, f"import os{render.newline(file)}{'' if standard else render.newline(file)}")


def error_class(file: File, node: cst.CSTNode, name: str) -> tuple[str, Edit | None] | None:
    """Gives the expression for a class of the module at a node, and the edit that imports what it needs.

    Where the module's name means something else (``openai = OpenAI()``) the class is imported by its own name. None
    where that name is taken as well.
    """
    module = module_name(file, node)
    if module is not None:
        return f"{module[0]}.{name}", module[1]
    lines = [line for line in _imports(file) if isinstance(line, cst.ImportFrom) and _package(line) == MODULE]
    for line in lines:
        for alias in line.names if isinstance(line.names, Sequence) else ():
            if dotted_name(alias.name) == name and alias.asname is None and _is_visible(file, node, name):
                return name, None
    used = any(
        name in scope.parameters or name in scope.bindings or name in scope.reads for scope in file.index.scope.tree()
    )
    if used:
        return None
    for line in lines:
        if isinstance(line.names, Sequence) and dotted_name(line.module or cst.Name("")) == MODULE:
            return name, _added(file, line.names, name)
    return name, _import_edit(file, f"from {MODULE} import {name}")


def _added(file: File, names: Sequence[cst.ImportAlias], name: str) -> Edit:
    """Gives the edit that adds a name to an import, before the first one that sorts behind it."""
    parsed = file.parsed
    later = next((alias for alias in names if dotted_name(alias.name).lower() > name.lower()), None)
    place = parsed.span(later).start if later is not None else parsed.span(names[-1].name).end
    if names[-1].asname is not None and later is None:
        place = parsed.span(names[-1].asname).end
    first = parsed.span(names[0]).start
    own_line = not parsed.text[parsed.line_start(first) : first].strip()
    gap = render.newline(file) + parsed.indentation(first) if own_line else " "
    text = f"{name},{gap}" if later is not None else f",{gap}{name}"
    return Edit(Span(place, place), (text,))


def _imports(file: File) -> list[cst.Import | cst.ImportFrom]:
    """Gives the import statements of the module body itself, in order."""
    found: list[cst.Import | cst.ImportFrom] = []
    for line in file.parsed.module.body:
        if isinstance(line, cst.SimpleStatementLine):
            found.extend(small for small in line.body if isinstance(small, cst.Import | cst.ImportFrom))
    return found


def _is_visible(file: File, node: cst.CSTNode, name: str) -> bool:
    scope = file.index.scope_of(node)
    return scope.owner(name) is file.index.scope and len(file.index.scope.bindings[name]) == 1


def _is_the_module(file: File, scope: Scope, node: cst.CSTNode) -> bool:
    """Whether all that binds the module's name in a scope are imports of it above the node."""
    bindings = scope.bindings.get(MODULE, ())
    imported = {
        id(alias.name): statement
        for statement in descendants(scope.node)
        if isinstance(statement, cst.Import)
        for alias in statement.names
        if alias.asname is None
    }
    position = file.parsed.span(node).start
    found = [imported.get(id(binding)) for binding in bindings]
    return bool(found) and all(item is not None and file.parsed.span(item).start < position for item in found)


def _import_edit(file: File, line: str) -> Edit:
    """Gives the edit that adds an import of the module: above the first one from it, else where isort would put it."""
    lines = [line for line in file.parsed.module.body if isinstance(line, cst.SimpleStatementLine)]
    lines = [line for line in lines if isinstance(line.body[0], cst.Import | cst.ImportFrom)]
    text = line + render.newline(file)
    for known in lines:
        if _package(known.body[0]) == MODULE and isinstance(known.body[0], cst.ImportFrom):
            return _above(file, known, text)
    others = [line for line in lines if _package(line.body[0]) not in ("", "__future__")]
    foreign = [line for line in others if _package(line.body[0]) not in sys.stdlib_module_names]
    after = [line for line in foreign if isinstance(line.body[0], cst.Import) and _package(line.body[0]) < MODULE]
    if after:
        end = file.parsed.span(after[-1]).end
        return Edit(Span(end, end), (text,))
    if foreign:
        return _above(file, foreign[0], text)
    if lines:
        end = file.parsed.span(lines[-1]).end
        return Edit(Span(end, end), (render.newline(file) + text,))
    return _at_the_top(file, text)


def _above(file: File, line: cst.SimpleStatementLine, text: str) -> Edit:
    start = file.parsed.span(line.leading_lines[-1]).end if line.leading_lines else file.parsed.span(line).start
    return Edit(Span(start, start), (text,))


def _at_the_top(file: File, text: str) -> Edit:
    body = file.parsed.module.body
    first = body[0] if body else file.parsed.module
    if isinstance(first, cst.SimpleStatementLine) and _is_docstring(first):
        end = file.parsed.span(first).end
        return Edit(Span(end, end), (render.newline(file) + text,))
    start = file.parsed.span(first).start
    return Edit(Span(start, start), (text + render.newline(file),))


def _is_docstring(line: cst.SimpleStatementLine) -> bool:
    return isinstance(line.body[0], cst.Expr) and isinstance(line.body[0].value, cst.SimpleString)


def _package(statement: cst.CSTNode) -> str:
    """Gives the first part of the imported module's name; empty for a relative import."""
    if isinstance(statement, cst.Import):
        return dotted_name(statement.names[0].name).split(".")[0]
    if isinstance(statement, cst.ImportFrom) and not statement.relative and statement.module is not None:
        return dotted_name(statement.module).split(".")[0]
    return ""
