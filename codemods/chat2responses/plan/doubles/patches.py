"""Patches that name the API: the dotted string, the expression or the imported class leads to Responses instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.api import methods, types
from chat2responses.infer import resources
from chat2responses.infer.unit import File, Patch
from chat2responses.infer.values import Value
from chat2responses.plan.facts import Facts
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.doubles.writer import Writer
    from chat2responses.plan.plan import Family


def plan(family: Family, facts: Facts, writer: Writer, callees: set[Value]) -> None:
    """Adds the edits for the patches that put one of ``callees`` in the place of the API."""
    for file, patch in facts.patches:
        if _puts(patch, callees):
            edits = _edits(file, patch, writer)
            if edits is None:
                writer.stop(file, patch.node, "what is patched")
                continue
            writer.handled[file.path].append(file.parsed.span(patch.node))
            for edit in edits:
                if edit not in family.edits[file.path]:
                    family.edits[file.path].append(edit)


def _puts(patch: Patch, callees: set[Value]) -> bool:
    return not callees.isdisjoint(patch.values)


def _edits(file: File, patch: Patch, writer: Writer) -> list[Edit] | None:
    target = patch.target
    if isinstance(target, cst.SimpleString):
        text = renamed(str(target.raw_value), patch.path)
        return None if text is None else [elements.text_edit(file, target, text)]
    if _class_of(patch.path) in types.PATCH_TARGETS:
        return _class_edits(file, target, _class_of(patch.path), writer)
    return _chain_edits(file, target, patch.path)


def renamed(text: str, path: str) -> str | None:
    """Gives the dotted string that leads to Responses where ``text`` leads to ``path``; None for one in between."""
    owner, _, method = text.rpartition(".")
    target = types.PATCH_TARGETS.get(owner)
    if target is not None:
        return f"{target}.{method}"
    steps = tuple(path.split("."))
    for size in range(len(steps), 0, -1):
        new = methods.CHAT_PATHS.get(steps[:size])
        if new is not None and text.endswith(path):
            return text[: len(text) - len(path)] + ".".join((*new, *steps[size:]))
    return None


def _class_of(path: str) -> str:
    return path.rpartition(".")[0]


def _chain_edits(file: File, target: cst.BaseExpression, path: str) -> list[Edit] | None:
    """``client.chat.completions`` before the name of a method."""
    steps = path.split(".")
    if not isinstance(target, cst.Attribute) or target.attr.value != steps[-1]:
        steps = steps[:-1]
    edits: list[Edit] = []
    node = target
    while steps:
        template = resources.template(".".join(steps))
        if not isinstance(node, cst.Attribute) or node.attr.value != steps[-1] or template is None:
            return None
        name = template.removeprefix("{}.") if template != "{}" else ""
        if name == node.attr.value:
            pass
        elif name:
            edits.append(Edit(file.parsed.span(node.attr), (name,)))
        else:
            end = file.parsed.span(node.value).end
            edits.append(Edit(Span(end, render.inner_span(file, node).end), ("",)))
        node = node.value
        steps.pop()
    return edits


def _class_edits(file: File, target: cst.BaseExpression, name: str, writer: Writer) -> list[Edit] | None:
    """The class of the resource, imported or by its dotted name."""
    new = types.PATCH_TARGETS[name]
    if file.parsed.code(target) == name:
        return [Edit(file.parsed.span(target), (new,))]
    if not isinstance(target, cst.Name | cst.Attribute):
        return None
    module, _, class_ = new.rpartition(".")
    writer.types.replaced(file, target)
    return [Edit(file.parsed.span(target), (writer.types.of(file)(module, class_),))]
