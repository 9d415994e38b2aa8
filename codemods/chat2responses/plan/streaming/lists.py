"""A list that holds the calls of a stream by their number becomes a dict: on Responses the numbers have gaps.

Where the list is read behind the loop, a list of what the dict holds takes its place.
"""

from __future__ import annotations

import libcst as cst
from chat2responses.infer.index import Scope
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data
from chat2responses.plan.streaming.chunks import Refused
from chat2responses.plan.streaming.loop import Place
from chat2responses.plan.streaming.numbering import CODE, DETAIL, is_fresh
from chat2responses.rewrite.splice import Edit, Span

_OUTSIDE = frozenset(
    {"iterate", "truth", "len", "index", "spread", "display", "compare", "contains", "slice", "copy", "isinstance"}
)
"""What may be done with a list that is put together anew at each place where it is read."""
_TAKING = frozenset({"list", "tuple", "enumerate", "sorted", "set", "reversed", "zip", "extend"})
_ASKING = frozenset({"len", "bool"})


def become_dicts(place: Place, data: Data, inside: set[int], numbers: set[int]) -> list[Edit]:
    """Gives the edits for one list; ``inside`` are the nodes of the loop, ``numbers`` those that number a call.

    Raises Refused where the list is used in a way in which a dict can't be.
    """
    file = place.file
    name, annotation = _bound(file, data.node)
    if name is None or not is_fresh(file, place.node, data):
        raise Refused(data.node, CODE, DETAIL)
    scope = file.index.scope_of(name)
    _check_name(scope, name)
    for _, use in place.facts.uses.get(data, ()):
        if id(use.node) not in inside and use.operation not in _OUTSIDE:
            raise Refused(use.node, CODE, DETAIL)
    put = {id(node) for draft in place.family.drafts for node in draft.put}
    edits = [Edit(file.parsed.span(data.node), ("{}",))]
    if annotation is not None:
        edits.append(_annotated(file, annotation))
    begin = file.parsed.span(place.node).start
    for read in scope.reads.get(name.value, ()):
        if _is_asked(file, read) or _is_numbered(file, read, numbers):
            continue
        if id(read) in inside or file.parsed.span(read).start < begin:
            raise Refused(read, CODE, DETAIL)
        edits.append(_read(file, read, id(read) in put))
    return edits


def _bound(file: File, node: cst.CSTNode) -> tuple[cst.Name | None, cst.BaseExpression | None]:
    """Gives the name to which a statement binds a display, and how it is declared there."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1 and parent.value is node:
        target = parent.targets[0].target
        return (target if isinstance(target, cst.Name) else None), None
    if isinstance(parent, cst.AnnAssign) and isinstance(parent.target, cst.Name):
        return parent.target, parent.annotation.annotation
    return _bound_beside_others(file, parent), None


def _bound_beside_others(file: File, element: cst.CSTNode | None) -> cst.Name | None:
    """Gives the name of ``text, calls = "", []``, given the element."""
    display = file.index.parent(element) if isinstance(element, cst.Element) else None
    assign = file.index.parent(display) if isinstance(display, cst.Tuple) else None
    if not isinstance(display, cst.Tuple) or not isinstance(assign, cst.Assign) or len(assign.targets) != 1:
        return None
    target = assign.targets[0].target
    if not isinstance(target, cst.Tuple) or len(target.elements) != len(display.elements):
        return None
    if any(isinstance(item, cst.StarredElement) for item in (*target.elements, *display.elements)):
        return None
    names = [name.value for name, value in zip(target.elements, display.elements, strict=True) if value is element]
    return names[0] if names and isinstance(names[0], cst.Name) else None


def _check_name(scope: Scope, name: cst.Name) -> None:
    """The name must be a local one that nothing else binds, and that no inner function reads."""
    inner = [item for item in scope.tree() if item is not scope]
    foreign = any(name.value in item.reads or name.value in item.nonlocals | item.globals for item in inner)
    once = len(scope.bindings.get(name.value, ())) == 1 and name.value not in scope.parameters
    if foreign or not once or name.value in scope.globals | scope.nonlocals or scope.is_class or scope.dynamic:
        raise Refused(name, CODE, DETAIL)


def _is_numbered(file: File, node: cst.Name, numbers: set[int]) -> bool:
    """Whether a list is appended to, or looked into by the number of a call."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.Subscript) and parent.value is node and len(parent.slice) == 1:
        index = parent.slice[0].slice
        return isinstance(index, cst.Index) and id(index.value) in numbers
    return isinstance(parent, cst.Attribute) and parent.attr.value == "append"


def _annotated(file: File, annotation: cst.BaseExpression) -> Edit:
    """``list[X]`` becomes ``dict[int, X]``."""
    base = annotation.value if isinstance(annotation, cst.Subscript) else annotation
    if not isinstance(base, cst.Name) or base.value not in ("list", "List"):
        raise Refused(annotation, CODE, DETAIL)
    start = file.parsed.span(base).start
    if not isinstance(annotation, cst.Subscript):
        return Edit(file.parsed.span(base), ("dict",))
    return Edit(Span(start, file.parsed.span(annotation.slice[0]).start), ("dict[int, ",))


def _read(file: File, node: cst.Name, is_put: bool) -> Edit:
    """Gives the edit of a read that takes a list of what the dict holds, or goes over it."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.FormattedStringExpression) and parent.equal is not None:
        raise Refused(node, CODE, DETAIL)
    text = file.parsed.code(node)
    taken = is_put or _is_taken(file, node, parent)
    return Edit(file.parsed.span(node), (f"{text}.values()" if taken else f"list({text}.values())",))


def _is_asked(file: File, node: cst.Name) -> bool:
    """Whether only the length or truth of a list is asked, where a dict does as well."""
    parent = file.index.parent(node)
    if isinstance(parent, cst.If | cst.While | cst.IfExp | cst.Assert):
        return parent.test is node
    if isinstance(parent, cst.UnaryOperation):
        return isinstance(parent.operator, cst.Not)
    return _callee(file, parent) in _ASKING


def _is_taken(file: File, node: cst.Name, parent: cst.CSTNode | None) -> bool:
    if isinstance(parent, cst.For | cst.CompFor):
        return parent.iter is node
    return isinstance(parent, cst.StarredElement) or _callee(file, parent) in _TAKING


def _callee(file: File, arg: cst.CSTNode | None) -> str:
    """Gives the name of what an argument is given to."""
    call = file.index.parent(arg) if isinstance(arg, cst.Arg) else None
    func = call.func if isinstance(call, cst.Call) else None
    named = func.attr if isinstance(func, cst.Attribute) else func
    return named.value if isinstance(named, cst.Name) else ""
