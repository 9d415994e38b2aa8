"""Chat messages and the Responses input items that stand for them.

Source: the message and content part ``TypedDict``s of the ``openai`` package, public issues for what the live API
refuses beyond its types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from .versions import FIRST, Version


class KeyFate(Enum):
    """What becomes of a key of a chat message."""

    KEEP = "keep"
    RESHAPE = "reshape"
    """Becomes other items or another key: the message is rewritten as a whole."""
    DROP = "drop"
    UNSAFE_DROP = "unsafe-drop"
    REFUSE = "refuse"


@dataclass(frozen=True)
class MessageKey:
    """One key of a message of one role; ``code`` is the reason of a refusal or of the unsafe drop."""

    role: str
    name: str
    fate: KeyFate
    code: str = ""
    target: str = ""
    """The key of the input item, where it is another one."""
    note: str = ""


PLAIN_ROLES = frozenset({"system", "developer", "user", "assistant"})
"""Roles of an input message; a message of one of these with text content stays as it is."""

TOOL_ROLES = frozenset({"tool", "function"})
ROLES = PLAIN_ROLES | TOOL_ROLES

PLAIN_KEYS = frozenset({"role", "content"})
"""Keys of a message that is the same in both APIs, as long as the content is text."""

INPUT_MESSAGE_KEYS = frozenset({"role", "content", "type", "phase"})
"""All keys of an input message (``EasyInputMessageParam``); any other key is a 400."""

_KEEP = KeyFate.KEEP

_KEY_ROWS = (
    *(MessageKey(role, name, _KEEP) for role in sorted(PLAIN_ROLES) for name in ("role", "content")),
    *(
        MessageKey(role, "name", KeyFate.UNSAFE_DROP, "message-name")
        for role in ("system", "developer", "user", "assistant")
    ),
    MessageKey("assistant", "tool_calls", KeyFate.RESHAPE, note="one function_call item per call"),
    MessageKey("assistant", "function_call", KeyFate.RESHAPE, note="needs its reply in sight for a common call id"),
    MessageKey("assistant", "refusal", KeyFate.REFUSE, "message-key"),
    MessageKey("assistant", "audio", KeyFate.REFUSE, "audio"),
    MessageKey("tool", "role", KeyFate.RESHAPE, target="type"),
    MessageKey("tool", "content", KeyFate.RESHAPE, target="output"),
    MessageKey("tool", "tool_call_id", KeyFate.RESHAPE, target="call_id"),
    MessageKey("tool", "name", KeyFate.DROP, note="the call id already says it"),
    MessageKey("function", "role", KeyFate.RESHAPE, target="type"),
    MessageKey("function", "content", KeyFate.RESHAPE, target="output"),
    MessageKey("function", "name", KeyFate.RESHAPE, target="call_id", note="pairs it with the assistant's call"),
)

KEYS: Mapping[tuple[str, str], MessageKey] = MappingProxyType({(row.role, row.name): row for row in _KEY_ROWS})
"""(role, key) -> row. A key that is absent here is refused as ``message-key``."""


@dataclass(frozen=True)
class Part:
    """One type of content part.

    ``target`` is the part type on Responses in a user, system, developer or tool message, empty when there is none.
    ``moved`` maps a key (``outer`` or ``outer.inner``) to the key of the new part; ``added`` holds keys with the
    source text of their value that are written where the old part lacks them.
    """

    type: str
    target: str
    moved: Mapping[str, str] = field(default_factory=dict)
    added: Mapping[str, str] = field(default_factory=dict)
    code: str = ""
    source: str = "SDK"
    note: str = ""


_BREAKPOINT = {"prompt_cache_breakpoint": "prompt_cache_breakpoint"}

PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "text": Part("text", "input_text", MappingProxyType({"text": "text", **_BREAKPOINT})),
        "image_url": Part(
            "image_url",
            "input_image",
            MappingProxyType({"image_url.url": "image_url", "image_url.detail": "detail", **_BREAKPOINT}),
            MappingProxyType({"detail": '"auto"'}),
            note="detail is required by type; auto is the default by the documentation",
        ),
        "file": Part(
            "file",
            "input_file",
            MappingProxyType(
                {
                    "file.file_id": "file_id",
                    "file.file_data": "file_data",
                    "file.filename": "filename",
                    **_BREAKPOINT,
                }
            ),
        ),
        "input_audio": Part("input_audio", "", code="audio", note="not in Responses' content union"),
        "refusal": Part("refusal", "", code="assistant-parts", note="assistant messages only"),
    }
)
"""Chat part type -> row. Another type is refused as ``message-part``."""

ASSISTANT_TEXT_PART = "output_text"
"""Part type of text in an assistant message (``input_text`` there is a 400); written under ``assistant-parts`` only."""

BREAKPOINT_SINCE: Version = (2, 45, 0)


@dataclass(frozen=True)
class CallItem:
    """How a tool call and its reply look as input items.

    ``moved`` maps keys of the chat call (``outer.inner``) to keys of the item.
    """

    chat_type: str
    item: str
    output_item: str
    moved: Mapping[str, str]
    since: Version = FIRST


CALL_ITEMS: Mapping[str, CallItem] = MappingProxyType(
    {
        "function": CallItem(
            "function",
            "function_call",
            "function_call_output",
            MappingProxyType({"id": "call_id", "function.name": "name", "function.arguments": "arguments"}),
        ),
        "custom": CallItem(
            "custom",
            "custom_tool_call",
            "custom_tool_call_output",
            MappingProxyType({"id": "call_id", "custom.name": "name", "custom.input": "input"}),
            (1, 99, 2),
        ),
    }
)
"""``type`` of a chat tool call -> row. An item never gets an ``id`` of its own: it would have to begin with ``fc``."""

OUTPUT_PARTS_SINCE: Version = (2, 0, 0)
"""Since when the output of a call may be a list of parts; a chat tool message may have one."""

REPRESENTED_BY = "output"
"""Attribute of a Response whose items go back into the history in a family with tools."""
