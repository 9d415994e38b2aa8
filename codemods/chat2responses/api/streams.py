"""Chunks of a chat stream, by class, and the Responses events that stand for them.

A loop over chunks is interpreted once per class with the class's facts; what then acts tells which events it needs.

Source: ``ChatCompletionChunk``, ``ResponseStreamEvent``, both streaming helpers and ``_streaming.py`` of the ``openai``
package; documentation of OpenAI for the order of the events; a run for what is yielded and what is raised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from .results import PARSED, USAGE
from .versions import FIRST, Version


class ChunkClass(Enum):
    """What a chunk is for. Every chunk belongs to one class."""

    START = "start"
    """The first one: a role, no text."""
    TEXT = "text"
    REFUSAL = "refusal"
    TOOL = "tool"
    """A piece of one or more tool calls, the first of them with the role."""
    END = "end"
    """A finish reason and an empty delta."""
    USAGE = "usage"
    """No choices; comes last, and only with ``include_usage``."""


class Fact(Enum):
    """What is known of an attribute in every chunk of a class."""

    NONE = "none"
    FALSY = "falsy"
    """``None`` or an empty string; which of them isn't known."""
    TRUTHY = "truthy"
    EMPTY = "empty"
    """An empty list."""
    ONE = "one"
    """A list of one element."""
    ANY = "any"


def _facts(**known: Fact) -> Mapping[str, Fact]:
    silent = {
        "content": Fact.NONE,
        "refusal": Fact.NONE,
        "role": Fact.NONE,
        "tool_calls": Fact.NONE,
        "function_call": Fact.NONE,
        "audio": Fact.NONE,
        "finish_reason": Fact.NONE,
        "logprobs": Fact.NONE,
        "usage": Fact.NONE,
        "choices": Fact.ONE,
    }
    return MappingProxyType({**silent, **known})


FACTS: Mapping[ChunkClass, Mapping[str, Fact]] = MappingProxyType(
    {
        ChunkClass.START: _facts(role=Fact.TRUTHY, content=Fact.FALSY),
        ChunkClass.TEXT: _facts(content=Fact.TRUTHY, logprobs=Fact.ANY),
        ChunkClass.REFUSAL: _facts(refusal=Fact.TRUTHY, logprobs=Fact.ANY),
        ChunkClass.TOOL: _facts(tool_calls=Fact.TRUTHY, role=Fact.ANY),
        ChunkClass.END: _facts(finish_reason=Fact.TRUTHY),
        ChunkClass.USAGE: _facts(choices=Fact.EMPTY, usage=Fact.TRUTHY),
    }
)
"""Class -> what is known of ``chunk.choices``, ``chunk.usage``, of the choice's ``finish_reason`` and ``logprobs``, and
of the attributes of its delta. ``chunk.id``, ``created`` and ``model`` are truthy in all classes."""

STREAM = "stream"
MANAGER = "stream_manager"
UNDECIDED = "stream_or_completion"
"""What a call gives whose ``stream`` is decided at run time, until a test of the same value tells which."""
HELPER = "stream_helper"
HELPER_EVENT = "helper_event"
CHUNK = "chunk"
CHOICES = "chunk_choices"
CHOICE = "chunk_choice"
DELTA = "delta"
CALLS = "delta_calls"
CALL = "delta_call"
FUNCTION = "delta_function"
FINISH = "chunk_finish"

PARTS: frozenset[str] = frozenset({CHUNK, CHOICES, CHOICE, DELTA, CALLS, CALL, FUNCTION, FINISH, HELPER_EVENT})
"""A chunk and its objects, and an event of the helper: they exist on the chat side only."""

ATTRIBUTES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        (CHUNK, "choices"): CHOICES,
        (CHUNK, "usage"): USAGE,
        (CHOICE, "delta"): DELTA,
        (CHOICE, "finish_reason"): FINISH,
        (DELTA, "tool_calls"): CALLS,
        (CALL, "function"): FUNCTION,
        (HELPER_EVENT, "chunk"): CHUNK,
        (HELPER_EVENT, "parsed"): PARSED,
    }
)
"""(kind, attribute) -> kind of what it gives. Everything else that can be read is plain."""

TEXTS: frozenset[tuple[str, str]] = frozenset(
    {
        (DELTA, "content"),
        (DELTA, "refusal"),
        (FUNCTION, "arguments"),
        (FUNCTION, "name"),
        (HELPER_EVENT, "delta"),
        (HELPER_EVENT, "snapshot"),
        (HELPER_EVENT, "content"),
    }
)
"""(kind, attribute) whose value is a string or None."""

CREATED = "response.created"
TEXT_DELTA = "response.output_text.delta"
TEXT_DONE = "response.output_text.done"
REFUSAL_DELTA = "response.refusal.delta"
ITEM_ADDED = "response.output_item.added"
ITEM_DONE = "response.output_item.done"
ARGUMENTS_DELTA = "response.function_call_arguments.delta"
CUSTOM_DELTA = "response.custom_tool_call_input.delta"
COMPLETED = "response.completed"
INCOMPLETE = "response.incomplete"
FAILED = "response.failed"
ERROR = "error"

TERMINAL = (COMPLETED, INCOMPLETE)
"""The last event of a stream that didn't fail is one of these; it has ``response`` with its usage."""


@dataclass(frozen=True)
class EventRow:
    """Events that stand for one class of chunk, or for one part of what it carries.

    ``item`` is the type of ``event.item`` that must be tested too, or empty. ``templates`` maps what is read from the
    chunk to an expression with ``{}`` for the event. What is read and absent here is None in this event, or refused
    when it is in ``REFUSED``.
    """

    chunk: ChunkClass
    types: tuple[str, ...]
    templates: Mapping[str, str]
    item: str = ""
    since: Version = FIRST


_WHOLE = {
    "chunk.id": "{}.response.id",
    "chunk.model": "{}.response.model",
    "chunk.created": "int({}.response.created_at)",
    "chunk.service_tier": "{}.response.service_tier",
}

EVENTS: tuple[EventRow, ...] = (
    EventRow(ChunkClass.START, (CREATED,), MappingProxyType({**_WHOLE, "delta.content": '""'})),
    EventRow(
        ChunkClass.TEXT,
        (TEXT_DELTA,),
        MappingProxyType({"delta.content": "{}.delta", "logprobs.content": "{}.logprobs"}),
    ),
    EventRow(ChunkClass.REFUSAL, (REFUSAL_DELTA,), MappingProxyType({"delta.refusal": "{}.delta"})),
    EventRow(
        ChunkClass.TOOL,
        (ITEM_ADDED,),
        MappingProxyType(
            {
                "call.index": "{}.output_index",
                "call.id": "{}.item.call_id",
                "call.type": '"function"',
                "call.function.name": "{}.item.name",
                "call.function.arguments": '""',
            }
        ),
        item="function_call",
    ),
    EventRow(
        ChunkClass.TOOL,
        (ARGUMENTS_DELTA,),
        MappingProxyType({"call.index": "{}.output_index", "call.function.arguments": "{}.delta"}),
    ),
    EventRow(ChunkClass.END, TERMINAL, MappingProxyType({**_WHOLE})),
    EventRow(ChunkClass.USAGE, TERMINAL, MappingProxyType({**_WHOLE, "chunk.usage": "{}.response.usage"})),
)
"""Event rows in the order in which their events come. The finish reason of END is contextual: on ``event.response`` as
``results.FINISH_REASONS`` says. Exactly one event type carries each attribute: done events repeat the deltas."""

REFUSED: Mapping[str, str] = MappingProxyType(
    {
        "chunk.object": "result-unknown-attribute",
        "chunk.system_fingerprint": "result-unknown-attribute",
        "chunk.moderation": "result-unknown-attribute",
        "chunk.obfuscation": "result-unknown-attribute",
        "choice.index": "several-choices",
        "delta.role": "stream-unguarded",
        "delta.function_call": "stream-shape",
        "delta.audio": "audio",
        "logprobs.refusal": "result-unknown-attribute",
    }
)
"""What is refused when its value is used. Where it is only tested, the facts of the class decide."""

CONTEXTUAL: Mapping[str, str] = MappingProxyType(
    {
        "chunk.choices": "facts",
        "choice.delta": "facts",
        "choice.finish_reason": "finish-reason",
        "choice.logprobs": "logprobs",
        "delta.tool_calls": "tool-deltas",
        "call.function": "tool-deltas",
    }
)
"""What has no template of its own: attributes on the way to others, and contextual rules by name."""

LOGPROBS_SINCE: Version = (1, 97, 1)

STREAM_ATTRIBUTES: Mapping[str, str] = MappingProxyType({"close": "close", "response": "response"})
"""Attributes of ``Stream`` and ``AsyncStream``, which are the same class on both sides."""


@dataclass(frozen=True)
class Failure:
    """An event that chat raised as an exception, and the branch that raises it.

    ``test`` has ``{event}``; ``raised`` also ``{openai}`` (the module) and ``{stream}``; ``helper`` is what is raised
    in a loop over the ``.stream()`` helper, which has no public ``response``.
    """

    test: str
    raised: str
    helper: str


FAILURES: tuple[Failure, ...] = (
    Failure(
        '{event}.type == "error"',
        "{openai}.APIError({event}.message, request={stream}.response.request, body={event}.to_dict())",
        "{openai}.OpenAIError({event}.message)",
    ),
    Failure(
        '{event}.type == "response.failed" and {event}.response.error',
        "{openai}.APIError({event}.response.error.message, request={stream}.response.request, "
        "body={event}.response.error.to_dict())",
        "{openai}.OpenAIError({event}.response.error.message)",
    ),
)
"""Yielded by a Responses stream where a chat stream raised ``openai.APIError`` (source: run)."""


@dataclass(frozen=True)
class HelperEvent:
    """An event of the ``.stream()`` helper.

    ``fields`` maps the attributes of the chat event to those of the target event. ``code`` is the reason why the event,
    or an attribute that is absent in ``fields``, is refused.
    """

    type: str
    target: str
    fields: Mapping[str, str]
    code: str = "stream-shape"


_HELPER_ROWS = (
    HelperEvent("content.delta", TEXT_DELTA, MappingProxyType({"delta": "delta", "snapshot": "snapshot"})),
    HelperEvent("content.done", TEXT_DONE, MappingProxyType({"content": "text", "parsed": "parsed"})),
    HelperEvent("refusal.delta", REFUSAL_DELTA, MappingProxyType({"delta": "delta"})),
    HelperEvent("refusal.done", "response.refusal.done", MappingProxyType({"refusal": "refusal"})),
    HelperEvent(
        "tool_calls.function.arguments.delta",
        ARGUMENTS_DELTA,
        MappingProxyType({"arguments_delta": "delta", "index": "output_index", "arguments": "snapshot"}),
    ),
    HelperEvent(
        "tool_calls.function.arguments.done",
        "response.function_call_arguments.done",
        MappingProxyType({"arguments": "arguments", "index": "output_index"}),
    ),
    HelperEvent("chunk", "", MappingProxyType({})),
    HelperEvent("logprobs.content.delta", "", MappingProxyType({})),
    HelperEvent("logprobs.content.done", "", MappingProxyType({})),
    HelperEvent("logprobs.refusal.delta", "", MappingProxyType({})),
    HelperEvent("logprobs.refusal.done", "", MappingProxyType({})),
)

HELPER_EVENTS: Mapping[str, HelperEvent] = MappingProxyType({row.type: row for row in _HELPER_ROWS})
"""``event.type`` of chat's streaming helper -> row. ``type`` itself is rewritten where it is compared."""
