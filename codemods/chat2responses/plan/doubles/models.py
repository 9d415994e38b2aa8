"""Objects of the SDK that a test makes by hand: the classes of the Responses side, with what these are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import libcst as cst
from chat2responses.api import results, types
from chat2responses.infer.unit import File
from chat2responses.plan.doubles.arguments import Group, Parts
from chat2responses.plan.doubles.fields import Field

Named = Callable[[str, str], str]
"""Takes a module and a class of the SDK, gives the name under which a file has it."""

Message = Callable[[Parts], Group]
"""Takes the parts of a text, gives the message of an output that says it."""

_RESPONSE = f"{types.RESPONSES}.response"
_USAGE = f"{types.RESPONSES}.response_usage"

TARGETS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        results.COMPLETION: (types.RESPONSES, "Response"),
        results.TOOL_CALL: (types.RESPONSES, "ResponseFunctionToolCall"),
        results.USAGE: (types.RESPONSES, "ResponseUsage"),
        results.PROMPT_DETAILS: (_USAGE, "InputTokensDetails"),
        results.COMPLETION_DETAILS: (_USAGE, "OutputTokensDetails"),
    }
)
"""Kind -> module and name of the class that stands for it."""

COMPLETE = frozenset({results.TOOL_CALL})
"""Kinds of which a test has everything that the class insists on; all others are made without validation."""


def details(named: Named, reason: str) -> Parts:
    """Gives the details of an incomplete answer."""
    return (f'{named(_RESPONSE, "IncompleteDetails")}(reason="{reason}")',)


def partly(named: Named, items: Sequence[Parts]) -> Parts:
    """Gives a ``Response`` of which only some fields are known."""
    return (Group(f"{named(*TARGETS[results.COMPLETION])}.construct(", tuple(items), ")"),)


def response(message: Message, file: File, fields: list[Field]) -> list[Field]:
    """Gives the fields of a ``Response``: the text is a part of a message of its output, the calls stand beside it.

    ``message`` makes the message.
    """
    by_name = {field.name: field for field in fields}
    text, calls = by_name.pop("output_text", None), by_name.pop("output", None)
    items: list[Parts] = []
    if text is not None and not (calls is not None and text.parts in (('""',), ("''",))):
        items.append((message(text.parts),))
    if calls is not None:
        items.extend(_elements(file, calls))
    output = text or calls
    if output is None:
        return list(by_name.values())
    whole = Field("output", (Group("[", tuple(items), "]"),), output.source)
    found: list[Field] = []
    for field in fields:
        if field is output:
            found.append(whole)
        elif field.name in by_name:
            found.append(field)
    return found


def message(named: Named, text: Parts) -> Group:
    """Gives a message of the SDK's classes."""
    part = Group(
        f"{named(types.RESPONSES, 'ResponseOutputText')}.construct(", (('type="output_text"',), ("text=", *text)), ")"
    )
    return _message(named, part)


def refused(named: Named, refusal: Parts) -> Group:
    """Gives a message of the SDK's classes that refuses."""
    name = named(types.RESPONSES, "ResponseOutputRefusal")
    return _message(named, Group(f"{name}.construct(", (('type="refusal"',), ("refusal=", *refusal)), ")"))


def _message(named: Named, part: Group) -> Group:
    return Group(
        f"{named(types.RESPONSES, 'ResponseOutputMessage')}.construct(",
        (('type="message"',), ('role="assistant"',), ("content=", Group("[", ((part,),), "]"))),
        ")",
    )


def _elements(file: File, calls: Field) -> list[Parts]:
    node = calls.source
    if calls.parts == ("[]",):
        return []
    written = calls.parts[0]
    if len(calls.parts) == 1 and isinstance(written, Group) and written.head == "[":
        return list(written.items)
    if isinstance(node, cst.List) and calls.parts == (file.parsed.span(node),):
        return [(file.parsed.span(element.value),) for element in node.elements if isinstance(element, cst.Element)]
    return [("*", *calls.parts)]
