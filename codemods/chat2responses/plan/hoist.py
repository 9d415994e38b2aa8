"""Dicts whose nested dict moves up beside its neighbours: schemas, tools, tool choices."""

from __future__ import annotations

import libcst as cst

from chat2responses.infer.unit import File
from chat2responses.infer.values import Data
from chat2responses.plan.draft import Draft
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Span


def literal_elements(node: cst.CSTNode) -> dict[str, cst.DictElement] | None:
    """Gives the elements of a dict display by key; None when a key isn't a literal string or something is spread."""
    if not isinstance(node, cst.Dict):
        return None
    found: dict[str, cst.DictElement] = {}
    for element in node.elements:
        if not isinstance(element, cst.DictElement) or not isinstance(element.key, cst.SimpleString):
            return None
        key = element.key.raw_value
        if key in found:
            return None
        found[key] = element
    return found


def schema(draft: Draft, data: Data) -> None:
    """``{"type": "json_schema", "json_schema": {…}}`` loses its inner dict."""
    file = data.unit.file
    outer = literal_elements(data.node)
    inner = outer.get("json_schema") if outer else None
    elements = literal_elements(inner.value) if inner is not None else None
    if outer is None or inner is None or elements is None or set(outer) - {"type", "json_schema"}:
        draft.stop("response-format-unresolved", file, data.node)
        return
    if "schema" not in elements:
        draft.stop("schema-missing", file, data.node)
        return
    for edit in hoisted(file, data.node, inner):
        draft.edit(file, edit)
    draft.reshaped.add(data)
    draft.reached.add(data)


def hoisted(file: File, outer: cst.CSTNode, element: cst.DictElement, added: str = "") -> list[Edit]:
    """Gives the edits that put the elements of ``element``'s dict in its own place, ``added`` behind them."""
    inner = element.value
    assert isinstance(inner, cst.Dict) and inner.elements
    parsed = file.parsed
    text = parsed.text
    start = parsed.span(element).start
    brace = parsed.span(inner)
    first = parsed.span(inner.elements[0]).start
    last = inner.elements[-1]
    last_end = render.value_end(file, last)
    own_end = render.value_end(file, element)
    head = text[brace.start + 1 : first]
    head_comment = head[: head.index("\n")].strip() if "#" in head.split("\n", 1)[0] else ""
    multiline = "\n" in text[brace.start : brace.end]
    edits = [Edit(Span(start, first), (_lead(file, head, head_comment, start),))]
    if added:
        edits.append(Edit(Span(last_end, last_end), (render.requoted(added, render.quote_at(file, outer)),)))
    edits.append(Edit(Span(last_end, own_end), ("",)))
    if multiline:
        columns = len(parsed.indentation(first)) - len(parsed.indentation(start))
        edits.extend(edit for edit in render.dedent_between(file, first, last_end, columns) if edit.span.start >= first)
    return edits


def _lead(file: File, head: str, comment: str, start: int) -> str:
    if not comment:
        return ""
    return f"{comment}{render.newline(file)}{file.parsed.indentation(start)}"
