"""Methods of ``chat.completions`` and their counterparts.

Source: ``Completions``, ``Responses``, the streaming helpers and the raw response wrappers of the ``openai`` package.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .versions import FIRST, Version


@dataclass(frozen=True)
class Method:
    """One chat method. ``target`` is empty when there is none, then ``code`` is the reason of the refusal.

    ``renamed`` holds its own arguments that have another name there, beside ``parameters.CREATE``.
    """

    name: str
    target: str
    code: str = ""
    renamed: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    since: Version = FIRST


METHODS: Mapping[str, Method] = MappingProxyType(
    {
        "create": Method("create", "create"),
        "parse": Method(
            "parse",
            "parse",
            renamed=MappingProxyType({"response_format": "text_format"}),
            note="truncated-parse",
        ),
        "stream": Method("stream", "stream", renamed=MappingProxyType({"response_format": "text_format"})),
        "retrieve": Method(
            "retrieve", "retrieve", "stored-completions", MappingProxyType({"completion_id": "response_id"})
        ),
        "delete": Method("delete", "delete", "stored-completions", MappingProxyType({"completion_id": "response_id"})),
        "list": Method("list", "", "method-unsupported"),
        "update": Method("update", "", "method-unsupported"),
        "messages": Method("messages", "", "method-unsupported"),
    }
)
"""Attribute of ``client.chat.completions`` (or of ``client.beta.chat.completions``) -> row."""

CALL_SITES = frozenset({"create", "parse", "stream"})
"""Methods whose every textual call is a call site of the report."""

STORED = frozenset({"retrieve", "delete"})

CHAT_PATHS: Mapping[tuple[str, ...], tuple[str, ...]] = MappingProxyType(
    {
        ("chat", "completions"): ("responses",),
        ("beta", "chat", "completions"): ("responses",),
        ("chat", "completions", "with_raw_response"): ("responses", "with_raw_response"),
        ("chat", "completions", "with_streaming_response"): ("responses", "with_streaming_response"),
        ("beta", "chat", "completions", "with_raw_response"): ("responses", "with_raw_response"),
        ("beta", "chat", "completions", "with_streaming_response"): ("responses", "with_streaming_response"),
    }
)
"""Attributes between the client and the method -> theirs on Responses."""

RAW_METHODS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "with_raw_response": frozenset({"create", "parse", "retrieve", "delete"}),
        "with_streaming_response": frozenset({"create", "retrieve", "delete"}),
    }
)
"""Wrapper -> methods that both APIs offer behind it. ``with_streaming_response.parse`` doesn't exist on Responses."""

LEGACY_CALLS = frozenset(
    {
        "openai.ChatCompletion.create",
        "openai.ChatCompletion.acreate",
        "openai.Completion.create",
        "openai.Completion.acreate",
    }
)
"""Calls of ``openai`` before 1.0."""

ASSISTANTS_PATHS = (("beta", "assistants"), ("beta", "threads"))
"""Attributes of the client that lead to the Assistants API, shut down on 2026-08-26 (docs: OpenAI)."""

CHAT_URL_PATH = "/chat/completions"
RESPONSES_URL_PATH = "/responses"

STREAM_METHODS: Mapping[str, str] = MappingProxyType(
    {
        "close": "close",
        "until_done": "until_done",
        "get_final_completion": "get_final_response",
    }
)
"""Method of the object that ``.stream()`` gives -> its counterpart. ``current_completion_snapshot`` has none."""

RAISED_BY_CHAT_ONLY = frozenset({"openai.LengthFinishReasonError", "openai.ContentFilterFinishReasonError"})
"""Exceptions of a truncated ``parse`` or ``get_final_completion`` that Responses doesn't raise (source: run)."""
