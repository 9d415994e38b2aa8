"""Type names in annotations follow the values that they describe, with their imports."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import libcst as cst
from chat2responses.api import types as table
from chat2responses.api.types import TypeRow
from chat2responses.infer.definitions import dotted_name
from chat2responses.infer.unit import File
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span
from chat2responses.rewrite.wrap import LIMIT

_CONTAINERS = frozenset({"list", "List", "Sequence", "Iterable", "MutableSequence"})


@dataclass(frozen=True)
class _Imported:
    """One type name that a file imports from the openai package."""

    statement: cst.ImportFrom
    alias: cst.ImportAlias
    name: str
    row: TypeRow | None


@dataclass
class TypeUse:
    """Names that go from a file (the nodes by ``id``), and classes that are needed there, as module and name."""

    gone: set[int] = field(default_factory=set)
    needed: set[tuple[str, str]] = field(default_factory=set)


def plan(file: File, use: TypeUse, annotations: bool = True, only: Collection[int] | None = None) -> list[Edit]:
    """Gives the edits for the annotations and imports of a file whose call sites all migrate.

    A name that is used at run time too stays, and so does its import, unless all of that goes. Without ``annotations``
    (some call of the file stays) only names go that are used nowhere else. ``only`` are the annotations, by ``id``,
    that change where others don't.
    """
    imported = [item for item in _imports(file) if item.row is not None or _goes(file, item, use.gone)]
    edits: list[Edit] = []
    done: list[_Imported] = []
    kept: list[cst.ImportFrom] = []
    targets: dict[tuple[str, str], str] = {}
    for item in imported:
        uses = _uses(file, item, use.gone)
        if uses is None or (not annotations and (uses or not _goes(file, item, use.gone))):
            continue
        chosen = [(span, target) for span, target, node in uses if only is None or _is_chosen(file, node, only)]
        if len(chosen) == len(uses) and (uses or only is None):
            done.append(item)
        elif chosen:
            kept.append(item.statement)
        if item.row is None:
            continue
        for span, target in chosen:
            written = targets.setdefault((item.row.module, target), free_name(file, target))
            edits.append(_use_edit(file, span, item.name, written))
        if not uses and only is None and not _goes(file, item, use.gone):
            targets.setdefault((item.row.module, item.row.name), free_name(file, item.row.name))
    for module, name in sorted(use.needed):
        targets.setdefault((module, name), free_name(file, name))
    return [*edits, *_import_edits(file, done, kept, targets)]


def _goes(file: File, item: _Imported, gone: set[int]) -> bool:
    """Whether a name is used, and by nothing but what goes."""
    reads = [read for scope in file.index.scope.tree() for read in scope.reads.get(item.name, ())]
    return bool(reads) and all(id(read) in gone for read in reads)


def _imports(file: File) -> Iterable[_Imported]:
    for node in file.index.nodes(cst.ImportFrom):
        if node.module is not None and not isinstance(node.names, cst.ImportStar):
            module = dotted_name(node.module)
            for alias in node.names:
                row = table.TYPES.get(f"{module}.{dotted_name(alias.name)}")
                if row is not None and (row.refused or row.kept):
                    row = None
                if not node.relative and (row is not None or module.startswith("openai.")):
                    bound = alias.asname.name if alias.asname is not None else alias.name
                    yield _Imported(node, alias, dotted_name(bound), row)


def _is_chosen(file: File, node: cst.CSTNode, only: Collection[int]) -> bool:
    return any(id(above) in only for above in file.index.ancestors(node))


def _uses(file: File, item: _Imported, gone: set[int]) -> list[tuple[Span, str, cst.CSTNode]] | None:
    """Gives each use as a span with the target's name and the node, None when one isn't an annotation."""
    found: list[tuple[Span, str, cst.CSTNode]] = []
    if item.row is None:
        return found
    for scope in file.index.scope.tree():
        for read in scope.reads.get(item.name, ()):
            if id(read) in gone:
                continue
            if item.row.single and _makes_a_message(file, read):
                found.append((file.parsed.span(read), item.row.single, read))
                continue
            if not _in_annotation(file, read):
                return None
            container = _container(file, read)
            if container is not None and item.row.container:
                found.append((file.parsed.span(container), item.row.container, read))
            else:
                found.append((file.parsed.span(read), item.row.name, read))
    word = re.compile(rf"(?<![\w.]){re.escape(item.name)}(?!\w)")
    for node in file.index.nodes(cst.SimpleString):
        if word.search(node.value):
            if not _in_annotation(file, node):
                if len(node.value) < 3 * len(item.name):
                    return None
                continue
            found.append((file.parsed.span(node), item.row.name, node))
    return found


def _makes_a_message(file: File, node: cst.CSTNode) -> bool:
    """Whether a type is called for a dict of nothing but a role and a content."""
    call = file.index.parent(node)
    names = [arg.keyword.value if arg.keyword is not None else "" for arg in getattr(call, "args", ())]
    return isinstance(call, cst.Call) and call.func is node and set(names) == {"role", "content"}


def _in_annotation(file: File, node: cst.CSTNode) -> bool:
    for ancestor in file.index.ancestors(node):
        if isinstance(ancestor, cst.Annotation):
            return True
        if isinstance(ancestor, cst.BaseStatement):
            return False
    return False


def _container(file: File, node: cst.CSTNode) -> cst.Subscript | None:
    """Gives ``list[Name]`` around a name."""
    parent = file.index.parent(node)
    element = file.index.parent(parent) if isinstance(parent, cst.Index) else None
    whole = file.index.parent(element) if isinstance(element, cst.SubscriptElement) else None
    if isinstance(whole, cst.Subscript) and len(whole.slice) == 1:
        name = whole.value.attr.value if isinstance(whole.value, cst.Attribute) else getattr(whole.value, "value", "")
        return whole if name in _CONTAINERS else None
    return None


def free_name(file: File, name: str) -> str:
    """Gives ``Response`` another name where the module has one already; a star import counts as having it."""
    taken = name in file.index.scope.bindings or bool(file.stars)
    return table.RESPONSE_ALIAS if taken and name == "Response" else name


def _use_edit(file: File, span: Span, old: str, new: str) -> Edit:
    text = file.parsed.text[span.start : span.end]
    if text[0] in "\"'" or text[-1] in "\"'":
        return Edit(span, (re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, text),))
    return Edit(span, (new,))


def _import_edits(
    file: File, done: list[_Imported], kept: list[cst.ImportFrom], targets: dict[tuple[str, str], str]
) -> list[Edit]:
    """Gives the edits that drop names and write what takes their place, beside what is ``kept`` if all names stay."""
    by_statement: dict[int, tuple[cst.ImportFrom, list[_Imported]]] = {}
    for item in done:
        by_statement.setdefault(id(item.statement), (item.statement, []))[1].append(item)
    for statement in kept:
        by_statement.setdefault(id(statement), (statement, []))
    needed: dict[str, set[str]] = defaultdict(set)
    for (module, name), written in targets.items():
        if not _is_imported(file, module, name):
            needed[module].add(name if written == name else f"{name} as {written}")
    standard = {module: needed.pop(module) for module in list(needed) if _is_standard(module)}
    edits = _standard_imports(file, _import_lines(standard))
    for statement, items in by_statement.values():
        edits.extend(_statement_edits(file, statement, items, needed))
    lines = _import_lines(needed)
    return [*edits, *_added(file, lines)] if lines else edits


def _is_standard(module: str) -> bool:
    return module.split(".")[0] in sys.stdlib_module_names


def _standard_imports(file: File, lines: list[str]) -> list[Edit]:
    """Gives the edit that writes imports of the standard library behind the last one, or before all others."""
    if not lines:
        return []
    newline = render.newline(file)
    text = "".join(line + newline for line in lines)
    found = [line for line in file.parsed.module.body if _module_imported(file, line) not in ("", "__future__")]
    known = [line for line in found if _is_standard(_module_imported(file, line))]
    if known:
        end = file.parsed.span(known[-1]).end
        return [Edit(Span(end, end), (text,))]
    if not found:
        return _added(file, lines)
    start = file.parsed.start(found[0])
    return [Edit(Span(start, start), (text + newline,))]


def _module_imported(file: File, line: cst.CSTNode) -> str:
    """Gives the module that a statement imports, empty for other statements."""
    small = line.body[0] if isinstance(line, cst.SimpleStatementLine) else None
    return file.parsed.code(small).split()[1] if isinstance(small, cst.Import | cst.ImportFrom) else ""


def _added(file: File, lines: list[str]) -> list[Edit]:
    """Gives the edit that writes imports behind the last one of the package, or behind the last of all."""
    last: cst.CSTNode | None = None
    of_openai = False
    for statement in file.parsed.module.body:
        small = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) else None
        if isinstance(small, cst.Import | cst.ImportFrom):
            text = file.parsed.code(small)
            is_openai = text.split()[1].split(".")[0] == "openai"
            if is_openai or not of_openai:
                last, of_openai = statement, of_openai or is_openai
    text = "".join(line + render.newline(file) for line in lines)
    end = file.parsed.span(last).end if last is not None else 0
    return [Edit(Span(end, end), (text,))]


def _import_lines(needed: dict[str, set[str]]) -> list[str]:
    """Gives the lines that import names by their module; long statements are laid out one name a line."""
    return [line for module, names in sorted(needed.items()) if names for line in _statement_lines(module, names)]


def _statement_lines(module: str, names: set[str]) -> list[str]:
    whole = f"from {module} import {', '.join(sorted(names))}"
    if len(whole) <= LIMIT or len(names) == 1:
        return [whole]
    return [f"from {module} import (", *(f"    {name}," for name in sorted(names)), ")"]


def _is_imported(file: File, module: str, name: str) -> bool:
    return any(
        dotted_name(alias.name) == name
        for node in file.index.nodes(cst.ImportFrom)
        if node.module is not None and dotted_name(node.module) == module
        if not isinstance(node.names, cst.ImportStar)
        for alias in node.names
    )


def _statement_edits(
    file: File, statement: cst.ImportFrom, items: list[_Imported], needed: dict[str, set[str]]
) -> list[Edit]:
    assert not isinstance(statement.names, cst.ImportStar)
    lines = _import_lines(needed)
    needed.clear()
    line = file.index.parent(statement)
    span = file.parsed.span(statement)
    if len(items) == len(statement.names):
        if lines:
            joint = render.newline(file) + file.parsed.indentation(span.start)
            return [Edit(span, (joint.join(lines),))]
        return _removed(file, line, statement)
    gone = {id(item.alias) for item in items}
    edits = _dropped_names(file, list(statement.names), gone)
    if lines and line is not None:
        end = file.parsed.span(line).end
        indent = file.parsed.indentation(span.start)
        edits.append(Edit(Span(end, end), tuple(f"{indent}{text}{render.newline(file)}" for text in lines)))
    return edits


def _removed(file: File, line: cst.CSTNode | None, statement: cst.ImportFrom) -> list[Edit]:
    from chat2responses.plan import entries

    if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1:
        edit = entries.removed_statement(file, line)
        if edit is not None:
            return [edit]
    return [Edit(file.parsed.span(statement), ("pass",))]


def _dropped_names(file: File, names: list[cst.ImportAlias], gone: set[int]) -> list[Edit]:
    edits: list[Edit] = []
    kept = [name for name in names if id(name) not in gone]
    last = kept[-1]
    for name in names[: names.index(last)]:
        if id(name) in gone:
            edits.append(Edit(file.parsed.span(name), ("",)))
    if names[-1] is not last:
        tail = names[-1]
        start = file.parsed.span(last.asname or last.name).end
        end = file.parsed.span(tail.asname or tail.name).end
        edits.append(Edit(Span(start, end), ("",)))
    return edits
