"""Handlers around calls: those that decide by the text of an error, or wait for an error that only chat raises."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst
from chat2responses.api import failures, methods
from chat2responses.infer.definitions import dotted_name
from chat2responses.infer.index import descendants
from chat2responses.infer.streams import FINAL_RESPONSE
from chat2responses.infer.unit import File
from chat2responses.infer.values import External, Site
from chat2responses.plan import error_tests
from chat2responses.plan.draft import Draft
from chat2responses.plan.error_tests import ErrorTest
from chat2responses.plan.facts import Facts
from chat2responses.plan.imports import Imports
from chat2responses.rewrite.render import inner_span, quote_at, requoted
from chat2responses.rewrite.splice import Edit, Span

_BASE = "OpenAIError"
_BROADER = frozenset({"Exception", "BaseException", "RuntimeError", ""})
"""Handlers that catch what ``get_final_response`` raises too."""
_CHAT_ONLY = frozenset(name.rpartition(".")[2] for name in methods.RAISED_BY_CHAT_ONLY)


@dataclass(frozen=True)
class _Handler:
    """An ``except`` clause, or a predicate given to a retrying decorator: its code, and what it guards."""

    file: File
    guarded: cst.CSTNode
    place: cst.CSTNode
    body: cst.CSTNode
    classes: frozenset[str]
    error: str


class Handlers:
    """Finds the handlers of every file and the calls that run under them."""

    def __init__(self, facts: Facts, imports: Imports, drafts: dict[Site, Draft]) -> None:
        self._facts = facts
        self._imports = imports
        self._drafts = drafts
        self._functions: dict[str, list[tuple[File, cst.FunctionDef]]] | None = None
        self._reaching: dict[str, frozenset[Site]] | None = None
        self._finals = {
            site for _, rewrite in facts.rewrites if rewrite.note == FINAL_RESPONSE for site in rewrite.sites
        }

    def check(self) -> None:
        """Adds to the drafts what their handlers say, and edits where an error's code stands for its text."""
        for file in self._facts.evaluator.files.values():
            text = file.parsed.text
            handlers = list(_handlers(file)) if "except" in text or "retry" in text else []
            for handler in handlers:
                self._handler(handler)
            if any(name in text for name in _CHAT_ONLY):
                self._mentions(file, handlers)

    def _handler(self, handler: _Handler) -> None:
        waits_for_base = _BASE in handler.classes and not handler.classes & _BROADER
        if handler.classes & _CHAT_ONLY or waits_for_base:
            for draft in self._guarded(handler):
                is_helper = draft.site in self._finals
                if is_helper or (self._facts.calls[draft.site][1].method != "create" and not waits_for_base):
                    draft.stop("length-error-handler", handler.file, handler.place)
        if not handler.error or not handler.classes & failures.CATCHING or handler.classes <= failures.BEFORE_THE_API:
            return
        reading = error_tests.read(handler.file, handler.body, handler.error, self._named)
        if not reading.tests and not reading.shown:
            return
        for draft in self._guarded(handler, lexically=not reading.tests):
            for test in reading.tests:
                self._test(draft, handler, test)
            if reading.shown:
                draft.note("error-texts", handler.file, handler.place)

    def _mentions(self, file: File, handlers: list[_Handler]) -> None:
        """A class that only chat raises, named in a handler's body, a decorator, or where it isn't clear what for."""
        bodies = {id(node): handler for handler in handlers for node in descendants(handler.body)}
        skipped = {id(node) for handler in handlers for node in descendants(handler.place)}
        for node in descendants(file.parsed.module):
            if isinstance(node, cst.Import | cst.ImportFrom):
                skipped.update(map(id, descendants(node)))
            if id(node) in skipped or not _names_chat_only(node):
                continue
            handler = bodies.get(id(node))
            decorated = next((a for a in file.index.ancestors(node) if isinstance(a, cst.Decorator)), None)
            function = file.index.parent(decorated) if decorated is not None else None
            if handler is not None:
                drafts = list(self._guarded(handler))
            elif isinstance(function, cst.FunctionDef):
                drafts = list(self._guarded(_Handler(file, function.body, node, node, frozenset(), "")))
            else:
                drafts = [draft for draft in self._drafts.values() if draft.file.project == file.project]
            for draft in drafts:
                if draft.site in self._finals or self._facts.calls[draft.site][1].method != "create":
                    draft.stop("length-error-handler", file, node)

    def _test(self, draft: Draft, handler: _Handler, test: ErrorTest) -> None:
        file = test.file
        if test.literal is not None and failures.is_context_text(test.literal) and test.error:
            draft.edit(file, _by_code(file, test, handler.classes <= failures.WITH_CODE))
            return
        draft.stop("error-text", file, test.node)

    def _guarded(self, handler: _Handler, lexically: bool = False) -> Iterator[Draft]:
        """Gives the drafts of the calls that run under a handler, in it or in a function that is called there."""
        span = handler.file.parsed.span(handler.guarded)
        reached: set[Site] = set()
        if not lexically:
            for name in _called(handler.guarded):
                reached |= self._reaching_sites().get(name, frozenset())
        for site, draft in self._drafts.items():
            call = self._facts.calls[site][1].node
            inside = draft.file is handler.file and span.start <= handler.file.parsed.span(call).start < span.end
            if inside or (site in reached and self._is_connected(draft.file, handler.file)):
                yield draft

    def _is_connected(self, file: File, other: File) -> bool:
        """Whether imports lead from one file to another, in whatever direction: a callee may be handed over."""
        return file.project == other.project and other.path in self._imports.group(file.path, file.project)

    def _named(self, name: str, file: File) -> list[tuple[File, cst.FunctionDef]]:
        """Gives the functions of a name that a file holds itself, else those of the files that it imports."""
        known = self._all_functions().get(name, [])
        own = [item for item in known if item[0] is file]
        if own or not known:
            return own
        imported = self._imports.of(file.path, file.project)
        return [item for item in known if item[0].path in imported]

    def _all_functions(self) -> dict[str, list[tuple[File, cst.FunctionDef]]]:
        if self._functions is None:
            self._functions = defaultdict(list)
            for unit in self._facts.evaluator.units.values():
                if isinstance(unit.node, cst.FunctionDef):
                    self._functions[unit.node.name.value].append((unit.file, unit.node))
        return self._functions

    def _reaching_sites(self) -> dict[str, frozenset[Site]]:
        """Gives the calls that run when a function is called, by the function's name: names are all there is."""
        if self._reaching is None:
            found: dict[str, set[Site]] = defaultdict(set)
            for site, draft in self._drafts.items():
                for ancestor in draft.file.index.ancestors(self._facts.calls[site][1].node):
                    if isinstance(ancestor, cst.FunctionDef):
                        found[ancestor.name.value].add(site)
            callees = {
                name: set().union(*(_called(function.body) for _, function in known))
                for name, known in self._all_functions().items()
            }
            for name, function in self._decorated():
                callees.setdefault(name, set()).add(function)
            changed = bool(found)
            while changed:
                changed = False
                for name, called in callees.items():
                    new = set().union(*(found[other] for other in called if other in found))
                    if not new <= found.get(name, set()):
                        found[name] |= new
                        changed = True
            self._reaching = {name: frozenset(sites) for name, sites in found.items()}
        return self._reaching

    def _decorated(self) -> Iterator[tuple[str, str]]:
        """Gives the names by which decorators of the project call what they decorate, each with that function's."""
        for known in list(self._all_functions().values()):
            for _, function in known:
                for item in function.decorators:
                    callee = item.decorator.func if isinstance(item.decorator, cst.Call) else item.decorator
                    decorator = dotted_name(callee).rpartition(".")[2]
                    for _, definition in self._all_functions().get(decorator, ()):
                        for inner in (definition, *_functions_in(definition)):
                            for param in inner.params.params[:1]:
                                yield param.name.value, function.name.value


def _functions_in(node: cst.FunctionDef) -> Iterator[cst.FunctionDef]:
    return (inner for inner in descendants(node.body) if isinstance(inner, cst.FunctionDef))


def _names_chat_only(node: cst.CSTNode) -> bool:
    """Whether a node names a class that only chat raises."""
    text = node.raw_value if isinstance(node, cst.SimpleString) else node.value if isinstance(node, cst.Name) else ""
    return text in _CHAT_ONLY


def _handlers(file: File) -> Iterator[_Handler]:
    guarded: list[cst.Try | cst.TryStar] = [*file.index.nodes(cst.Try), *file.index.nodes(cst.TryStar)]
    for node in guarded:
        for handler in node.handlers:
            name = handler.name.name.value if handler.name and isinstance(handler.name.name, cst.Name) else ""
            classes = _classes(file, handler.type)
            yield _Handler(file, node.body, handler.type or handler, handler.body, classes, name)
    for function in file.index.nodes(cst.FunctionDef):
        for decorator in function.decorators:
            yield from _predicates(file, function, decorator)


def _predicates(file: File, node: cst.FunctionDef, decorator: cst.Decorator) -> Iterator[_Handler]:
    """Conditions that a retrying decorator asks about the error."""
    for inner in descendants(decorator):
        if isinstance(inner, cst.Lambda) and len(inner.params.params) == 1:
            name = inner.params.params[0].name.value
            yield _Handler(file, node.body, inner, inner.body, frozenset({"Exception"}), name)


def _classes(file: File, node: cst.BaseExpression | None) -> frozenset[str]:
    """Gives the names of the classes that an ``except`` catches; a bare one catches everything.

    Classes of other libraries aren't among them: the SDK doesn't raise these.
    """
    if node is None:
        return frozenset({"BaseException"})
    elements = [element.value for element in node.elements] if isinstance(node, cst.Tuple) else [node]
    return frozenset(
        element.attr.value if isinstance(element, cst.Attribute) else getattr(element, "value", "")
        for element in elements
        if not _is_foreign(file, element)
    )


def _is_foreign(file: File, node: cst.BaseExpression) -> bool:
    """Whether a class comes from an import of another library than the SDK."""
    root = dotted_name(node).split(".")[0]
    slot = file.unit.variables.get(root)
    values = slot.values if slot is not None else frozenset()
    return bool(values) and all(isinstance(v, External) and "openai" not in v.name.split(".") for v in values)


def _called(node: cst.CSTNode) -> set[str]:
    found: set[str] = set()
    for inner in descendants(node):
        if isinstance(inner, cst.Call):
            func = inner.func
            name = func.attr.value if isinstance(func, cst.Attribute) else getattr(func, "value", "")
            if isinstance(name, str):
                found.add(name)
    return found - {"create", "parse", "stream"}


def _by_code(file: File, test: ErrorTest, has_code: bool) -> Edit:
    operator = "!=" if test.negated else "=="
    code = f"{test.error}.code" if has_code else f'getattr({test.error}, "code", None)'
    text = requoted(f'{code} {operator} "{failures.CONTEXT_CODE}"', quote_at(file, test.node))
    return _said_before(file, test.node, text) or Edit(inner_span(file, test.node), (text,))


def _said_before(file: File, node: cst.CSTNode, text: str) -> Edit | None:
    """Gives the edit that drops an operand of ``or`` which would say what the other one says; None if it differs."""
    whole = file.index.parent(node)
    if not isinstance(whole, cst.BooleanOperation) or not isinstance(whole.operator, cst.Or):
        return None
    left, right = file.parsed.span(whole.left), file.parsed.span(whole.right)
    if node is whole.right and file.parsed.code(whole.left).strip() == text:
        return Edit(Span(left.end, right.end), ("",))
    if node is whole.left and file.parsed.code(whole.right).strip() == text:
        return Edit(Span(left.start, right.start), ("",))
    return None
