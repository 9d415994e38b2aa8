"""Chunks that a test makes: the event of a Responses stream that says what such a chunk says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from chat2responses.api import doubles as table
from chat2responses.api import streams, types
from chat2responses.infer.unit import AttributeWrite
from chat2responses.infer.values import NONE, Const, Str, Value, Values
from chat2responses.plan.doubles.arguments import Parts
from chat2responses.plan.doubles.fields import Field, Holder

Certainty = Literal["no", "yes", "maybe"]

LAST = "last"
"""Among what a program needs: it does something at the last event."""
OF_LAST = "last."
"""Begins the name of what it reads of the response of that event."""
_KNOWN = frozenset({"usage", "status", "incomplete_details"})


@dataclass(frozen=True)
class Shape:
    """What a chunk is: whether it has a text, whether it is the end (with a finish reason), whether it has usage.

    ``fault`` says why no event stands for it.
    """

    text: Certainty = "no"
    end: Certainty = "no"
    usage: Certainty = "no"
    status: str = "completed"
    reason: str = ""
    fault: str = ""


def shape(
    writes: Sequence[AttributeWrite], around: Sequence[Sequence[Sequence[AttributeWrite]]], needs: frozenset[str]
) -> Shape:
    """Gives what the chunk is whose attributes are stored by ``writes``.

    ``around`` has, for each stream that it is in, those of the other chunks. The last event says what two chunks say,
    the one with the finish reason and the one with the usage; it stands for the latter.
    """
    held = _held(writes)
    text = _certainty(held.get("content"), _is_text)
    end = _certainty(held.get("finish_reason"), _is_something) if LAST in needs else "no"
    usage = _certainty(held.get("usage"), _is_something) if OF_LAST + "usage" in needs else "no"
    if {need for need in needs if need.startswith(OF_LAST)} - {OF_LAST + name for name in _KNOWN}:
        return Shape(fault="the program reads more of the last event than its usage and status")
    if "maybe" in (end, usage) or (end == "yes" and text != "no"):
        return Shape(fault="a chunk that can be text and the end of the answer")
    if end == "no" and usage == "no":
        return Shape(text)
    counted = [any(_has_usage(other) for other in others) for others in around]
    if end == "yes" and usage == "no" and any(counted):
        return Shape(status="") if all(counted) else Shape(fault="the end of several streams")
    reasons = held.get("finish_reason", frozenset()) if end == "yes" else _reasons_around(around)
    known = {table.FINISHED.get(value.text or "") if isinstance(value, Str) else None for value in reasons}
    found = known.pop() if len(known) == 1 else ("completed", "") if not known else None
    if found is None:
        return Shape(fault="a finish reason that isn't a literal")
    return Shape(text, end, usage, *found)


def _held(writes: Sequence[AttributeWrite]) -> dict[str, Values]:
    held: dict[str, Values] = {}
    for write in writes:
        if write.name in RAW:
            held[write.name] = held.get(write.name, frozenset()) | write.values
    return held


def _has_usage(writes: Sequence[AttributeWrite]) -> bool:
    return _certainty(_held(writes).get("usage"), _is_something) != "no"


def _reasons_around(around: Sequence[Sequence[Sequence[AttributeWrite]]]) -> Values:
    found: Values = frozenset()
    for others in around:
        for writes in others:
            found |= _held(writes).get("finish_reason", frozenset())
    return frozenset(value for value in found if _is_something(value))


RAW = frozenset({"content", "finish_reason", "usage"})
"""Attributes of a chunk that tell which event stands for it."""


def _certainty(values: Values | None, test: Callable[[Value], bool]) -> Certainty:
    if not values:
        return "no"
    truths = {test(value) for value in values}
    return "maybe" if len(truths) == 2 else "yes" if truths == {True} else "no"


def _is_text(value: Value) -> bool:
    return not (value is NONE or (isinstance(value, Str) and value.text == ""))


def _is_something(value: Value) -> bool:
    return not (isinstance(value, Const) and value.value is None)


def carrier(known: Shape) -> str:
    """Gives the attribute of a chunk in whose place the type of the event is stored."""
    if known.usage == "yes":
        return "usage"
    return "finish_reason" if known.end == "yes" else "content"


def fields(known: Shape, raw: Mapping[str, Field], holder: Holder, quote: str) -> list[Field]:
    """Gives the fields of the event, from those of the chunk: its text, finish reason and usage."""
    source = next(iter(raw.values())).source if raw else None
    content = raw.get("content")
    kind: Parts
    if known.end == "yes" or known.usage == "yes":
        kind = (f"{quote}response.{'incomplete' if known.reason else 'completed'}{quote}",)
    elif known.text == "yes":
        kind = (f"{quote}{streams.TEXT_DELTA}{quote}",)
    elif known.text == "maybe" and content is not None:
        kind = (f"{quote}{streams.TEXT_DELTA}{quote} if ", *content.parts, f" else {quote}{streams.CREATED}{quote}")
    else:
        kind = (f"{quote}{streams.TEXT_DONE if not known.status else streams.CREATED}{quote}",)
    found = [Field("type", kind, source)]
    if known.text != "no" and content is not None:
        found.append(Field("delta", content.parts, content.source))
    if known.end == "yes" or known.usage == "yes":
        response = _response(known, raw.get("usage"), holder, quote)
        if response:
            found.append(Field("response", response, source))
    return found


def _response(known: Shape, usage: Field | None, holder: Holder, quote: str) -> Parts:
    """Gives what the last event says about the answer, as far as the program reads it."""
    items: list[Parts] = []
    if OF_LAST + "status" in holder.needs:
        items.append((holder.named("status"), f"{quote}{known.status}{quote}"))
    if OF_LAST + "incomplete_details" in holder.needs and (known.reason or not holder.is_mock):
        details: Parts = holder.details(known.reason) if known.reason else ("None",)
        items.append((holder.named("incomplete_details"), *details))
    if OF_LAST + "usage" in holder.needs and (known.usage == "yes" or not holder.is_mock):
        items.append(
            (holder.named("usage"), *(usage.parts if usage is not None and known.usage == "yes" else ("None",)))
        )
    return holder.group(items) if items else ()


_TEXT_IF = re.compile(rf"""["']{re.escape(streams.TEXT_DELTA)}["'] if """)


def class_of(kind: Parts, named: Callable[[str, str], str]) -> Parts:
    """Gives the class of an event whose type the parts ``kind`` say; nothing where no class stands for it.

    ``named`` gives the name of a class, by its module and name. What is text in one case only has a class for each.
    """
    first = kind[0] if kind and isinstance(kind[0], str) else ""
    if len(kind) == 1:
        class_ = CLASSES.get(first.strip("\"'"))
        return (named(*class_),) if class_ is not None else ()
    if _TEXT_IF.fullmatch(first) is None:
        return ()
    text, other = named(*CLASSES[streams.TEXT_DELTA]), named(*CLASSES[streams.CREATED])
    return (f"({text} if ", *kind[1:-1], f" else {other})")


CLASSES: Mapping[str, tuple[str, str]] = {
    streams.TEXT_DELTA: (types.RESPONSES, "ResponseTextDeltaEvent"),
    streams.TEXT_DONE: (types.RESPONSES, "ResponseTextDoneEvent"),
    streams.CREATED: (types.RESPONSES, "ResponseCreatedEvent"),
    streams.COMPLETED: (types.RESPONSES, "ResponseCompletedEvent"),
    streams.INCOMPLETE: (types.RESPONSES, "ResponseIncompleteEvent"),
}
"""Type of an event -> module and name of its class."""
