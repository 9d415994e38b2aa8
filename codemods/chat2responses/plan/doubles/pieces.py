"""Small parts of source for stand-ins, and what can be told of one from the place where it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import libcst as cst
from chat2responses.api import doubles as table
from chat2responses.api import methods
from chat2responses.api.doubles import Way
from chat2responses.infer.index import all_parameters, descendants
from chat2responses.infer.unit import File
from chat2responses.infer.values import Built, Instance
from chat2responses.plan.doubles import arguments, models, records
from chat2responses.plan.doubles.fields import ADOPTED, Field, Holder
from chat2responses.rewrite import render
from chat2responses.rewrite.splice import Edit, Hole, Span


def depth(kind: str) -> int:
    """Gives how far a kind of part is from what it is a part of, so that what holds it comes first."""
    kinds = list(dict.fromkeys(part.result for part in table.PARTS.values() if part.way is Way.HOP))
    return kinds.index(kind) + 1


def is_given_arguments(file: File, resource: cst.BaseExpression) -> bool:
    """Whether a method of what stands for the resource is called here, with arguments."""
    method = file.index.parent(resource)
    call = file.index.parent(method) if isinstance(method, cst.Attribute) else None
    if not isinstance(method, cst.Attribute) or not isinstance(call, cst.Call) or call.func is not method:
        return False
    return method.attr.value in methods.METHODS and bool(call.args)


def is_parameter(node: cst.ClassDef, value: cst.CSTNode) -> bool:
    """Whether an expression is a parameter of the ``__init__`` of a class, read once."""
    init = records.init_of(node)
    if init is None or not isinstance(value, cst.Name):
        return False
    reads = [item for item in descendants(init.body) if isinstance(item, cst.Name) and item.value == value.value]
    attributes = [item.attr for item in descendants(init.body) if isinstance(item, cst.Attribute)]
    own = [item for item in reads if not any(item is attribute for attribute in attributes)]
    return len(own) == 1 and any(param.name.value == value.value for param in all_parameters(init.params))


def piece(field: Field, quote: str) -> arguments.Piece:
    """Gives a field as an argument; as an item of a dict where a ``quote`` is given."""
    if field.name == ADOPTED:
        return arguments.Piece(("**vars(", *field.parts, ")"))
    return arguments.item(field.name, field.parts, quote) if quote else arguments.keyword(field.name, field.parts)


def name_written(text: str) -> str:
    """Gives the name that the text of an argument or item begins with."""
    return text.partition("=")[0].partition(":")[0].strip("\"'")


def event_type(fields: list[Field]) -> arguments.Parts:
    """Gives what says the type of the event that fields are of."""
    return next((field.parts for field in fields if field.name == "type"), ())


def are_plain(fields: list[Field]) -> bool:
    """Whether ``vars()`` of the parts that are made elsewhere gives all that they hold."""
    return all(
        (isinstance(value, Built) and value.style == "namespace")
        or (isinstance(value, Instance) and not has_class_attributes(value))
        for field in fields
        for value in field.adopted
    )


def has_class_attributes(value: Instance) -> bool:
    """Whether the class of an object gives it attributes, beside what is stored in it."""
    return any(
        isinstance(statement, cst.SimpleStatementLine)
        and any(isinstance(inner, cst.Assign | cst.AnnAssign) for inner in statement.body)
        for statement in value.cls.node.body.body
    )


def last_of_each(fields: list[Field]) -> list[Field]:
    """Gives fields without those that are stored again."""
    return list({field.name: field for field in fields}.values())


def name_of(statement: cst.CSTNode) -> str | None:
    """Gives the name of the object that a statement makes, or stores an attribute of."""
    assign = statement.body[0] if isinstance(statement, cst.SimpleStatementLine) and statement.body else None
    target: cst.CSTNode | None = assign.targets[0].target if isinstance(assign, cst.Assign) else None
    if isinstance(target, cst.Attribute):
        target = target.value
    return target.value if isinstance(target, cst.Name) else None


def placed(part: str | Span, span: Span, edits: list[Edit]) -> str | Span | Hole:
    """Gives a part of an edit: source from elsewhere brings its own edits along."""
    if isinstance(part, str) or holds(span, part):
        return part
    inner = tuple(edit for edit in edits if part.start <= edit.span.start and edit.span.end <= part.end)
    return Hole(part, inner)


def holds(outer: Span, inner: Span) -> bool:
    """Whether a stretch of source lies in another."""
    return outer.start <= inner.start and inner.end <= outer.end


def class_of_kind(named: models.Named, kind: str) -> str:
    """Gives the class that stands for a kind, with the method that takes what a test has of it."""
    name = named(*models.TARGETS[kind])
    return name if kind in models.COMPLETE else f"{name}.construct"


def group(maker: str, items: Sequence[arguments.Parts]) -> arguments.Parts:
    """Gives an object of given items."""
    return (arguments.Group(f"{maker}(", tuple(items), ")"),)


def details(maker: str, reason: str) -> arguments.Parts:
    """Gives the details of an incomplete answer."""
    return (f'{maker}(reason="{reason}")',)


def refused(maker: str, refusal: arguments.Parts) -> arguments.Group:
    """Gives a message of the output that refuses."""
    part = arguments.Group(f"{maker}(", (('type="refusal"',), ("refusal=", *refusal)), ")")
    return arguments.Group(f"{maker}(", (('type="message"',), ("content=", arguments.Group("[", ((part,),), "]"))), ")")


def makers(
    maker: str,
) -> tuple[
    Callable[[str], arguments.Parts],
    Callable[[Sequence[arguments.Parts]], arguments.Parts],
    Callable[[arguments.Parts], arguments.Group],
]:
    """Gives what makes details, objects of items and refusing messages, by what makes an object."""
    return partial(details, maker), partial(group, maker), partial(refused, maker)


def output(holder: Holder) -> str:
    """Gives the output of an answer without calls."""
    return f'[{holder.maker}(type="message", content=[])]' if "output?" in holder.needs else "[]"


def without_semicolon(file: File, assign: cst.Assign) -> Span:
    """Gives an assignment without what parts it from the next statement."""
    return Span(file.parsed.span(assign).start, file.parsed.span(assign.value).end)


def without_comma(file: File, arg: cst.Arg | cst.BaseDictElement) -> Span:
    """Gives an argument or item without its comma."""
    return Span(file.parsed.span(arg).start, render.value_end(file, arg))


def renamed(file: File, arg: cst.Arg | cst.BaseDictElement, field: Field) -> list[Edit]:
    """Gives the edits that let an argument or item be the field that it becomes."""
    edits: list[Edit] = []
    if isinstance(arg, cst.DictElement) and isinstance(arg.key, cst.SimpleString):
        if arg.key.evaluated_value != field.name:
            edits.append(Edit(file.parsed.span(arg.key), (f"{arg.key.quote}{field.name}{arg.key.quote}",)))
    elif isinstance(arg, cst.Arg) and arg.keyword is not None and arg.keyword.value != field.name:
        edits.append(Edit(file.parsed.span(arg.keyword), (field.name,)))
    if field.parts != (file.parsed.span(arg.value),):
        edits.append(Edit(file.parsed.span(arg.value), arguments.plain(field.parts)))
    return edits
