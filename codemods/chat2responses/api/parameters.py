"""Request parameters of Chat Completions and what becomes of each on Responses.

Source: ``CompletionCreateParamsBase`` and ``ResponseCreateParamsBase`` of the ``openai`` package and the signatures of
``create``, ``parse`` and ``stream``. ``tests/api`` fails when the SDK has a parameter that is missing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from .versions import FIRST, Version


class How(Enum):
    """What happens to an argument."""

    SAME = "same"
    RENAME = "rename"
    NEST = "nest"
    """Moves under a key of another argument: ``target`` is ``argument.key``."""
    CONTEXTUAL = "contextual"
    """Needs the value: a rule of the plan decides; ``code`` is the refusal when it can't."""
    DROP_NEUTRAL_ELSE_REFUSE = "drop-neutral-else-refuse"
    """No counterpart: a value that says nothing is dropped, any other refuses with ``code``."""
    UNSAFE_DROP = "unsafe-drop"
    """No counterpart: a neutral value is dropped, any other only with ``--unsafe code``."""


@dataclass(frozen=True, eq=False)
class Parameter:
    """One keyword argument of a Chat Completions call.

    ``target`` is the Responses argument (``argument.key`` when nested, empty when there is none). ``neutral`` holds
    the literal values that can be dropped because they say what Responses does anyway. ``nullable`` is false where
    the target must not be ``None``: a literal ``None`` is then dropped. ``since`` is the first ``openai`` release
    whose Responses methods take the target.
    """

    name: str
    target: str
    how: How
    neutral: tuple[object, ...] = ()
    code: str = ""
    since: Version = FIRST
    nullable: bool = True
    source: str = "SDK"
    note: str = ""

    def is_neutral(self, value: object) -> bool:
        """Whether a literal ``value`` can be dropped. ``True`` is not taken for ``1`` nor ``False`` for ``0``."""
        return any(
            value == neutral and isinstance(value, bool) == isinstance(neutral, bool) for neutral in self.neutral
        )


def _same(name: str, since: Version = FIRST, *, nullable: bool = True, code: str = "", note: str = "") -> Parameter:
    return Parameter(name, name, How.SAME, since=since, nullable=nullable, code=code, note=note)


def _absent(name: str, code: str, *neutral: object, note: str = "") -> Parameter:
    return Parameter(
        name, "", How.DROP_NEUTRAL_ELSE_REFUSE, neutral=(None, *neutral), code=code, source="SDK, run", note=note
    )


_ROWS = (
    Parameter(
        "messages",
        "input",
        How.RENAME,
        code="messages-unresolved",
        nullable=False,
        source="SDK, run",
        note="stays a list; chat takes any iterable, Responses a list or a string: wrap what is neither list nor tuple",
    ),
    _same("model", note="Azure: chat ignores it beside azure_deployment, Responses sends it"),
    _same("metadata"),
    _same("temperature", note="carried over also where the model rejects it: both APIs reject it"),
    _same("top_p"),
    _same("top_logprobs", (1, 92, 0), note="needs logprobs=True on chat"),
    _same("parallel_tool_calls"),
    _same("service_tier", (1, 75, 0)),
    _same("safety_identifier", (1, 98, 0)),
    _same("prompt_cache_key", (1, 98, 0)),
    _same("prompt_cache_options", (2, 45, 0), nullable=False),
    _same("prompt_cache_retention", (2, 8, 0)),
    _same("moderation", (2, 41, 0)),
    _same("store", note="Responses stores when it is left out; chat does so for newer accounts only"),
    _same("user", nullable=False, code="user-too-long", note="at most 64 characters on Responses"),
    _same("timeout"),
    _same("extra_headers"),
    _same("extra_query"),
    Parameter(
        "extra_body",
        "extra_body",
        How.CONTEXTUAL,
        neutral=(None, {}),
        code="extra-body",
        note="carried over when it is a literal whose keys both APIs know",
    ),
    Parameter(
        "max_tokens",
        "max_output_tokens",
        How.RENAME,
        code="token-limit-below-16",
        source="SDK, OpenAPI",
        note="Responses wants at least 16",
    ),
    Parameter(
        "max_completion_tokens",
        "max_output_tokens",
        How.RENAME,
        code="token-limit-below-16",
        source="SDK, OpenAPI",
        note="Responses wants at least 16",
    ),
    Parameter("reasoning_effort", "reasoning.effort", How.NEST, note="None stays None inside the dict"),
    Parameter(
        "verbosity", "text.verbosity", How.NEST, since=(1, 99, 5), note="one text={...} together with the format"
    ),
    Parameter(
        "response_format",
        "text.format",
        How.CONTEXTUAL,
        neutral=(None, {"type": "text"}),
        code="response-format-unresolved",
        nullable=False,
        note="a json_schema is hoisted one level; a class given to parse or stream becomes text_format",
    ),
    Parameter(
        "tools",
        "tools",
        How.CONTEXTUAL,
        neutral=(None,),
        code="tools-unresolved",
        nullable=False,
        note="the nested function is hoisted; strict is written out as False where it was absent",
    ),
    Parameter("tool_choice", "tool_choice", How.CONTEXTUAL, (None,), "tool-choice-unresolved", nullable=False),
    Parameter(
        "functions",
        "tools",
        How.CONTEXTUAL,
        neutral=(None,),
        code="tools-unresolved",
        nullable=False,
        note="functions are called one at a time, so parallel_tool_calls=False is written out",
    ),
    Parameter("function_call", "tool_choice", How.CONTEXTUAL, (None,), "tool-choice-unresolved", nullable=False),
    Parameter(
        "stream",
        "stream",
        How.CONTEXTUAL,
        code="stream-runtime",
        note="a value known only at run time needs both ways of consuming the result in sight",
    ),
    Parameter(
        "stream_options",
        "stream_options",
        How.CONTEXTUAL,
        neutral=(None, {}),
        code="request-data-escapes",
        since=(1, 99, 2),
        note="include_usage is dropped: usage always arrives with the last event; include_obfuscation stays",
    ),
    Parameter(
        "logprobs",
        "include",
        How.CONTEXTUAL,
        neutral=(None, False),
        code="kwargs-unresolved",
        since=(1, 92, 0),
        note='True becomes include=["message.output_text.logprobs"]',
    ),
    Parameter(
        "web_search_options",
        "tools",
        How.CONTEXTUAL,
        neutral=(None,),
        code="search-model",
        since=(1, 103, 0),
        nullable=False,
        note='becomes tools=[{"type": "web_search", ...}] with tool_choice="required"',
    ),
    _absent("n", "n-choices", 1, note="one answer per call"),
    _absent("stop", "stop"),
    _absent("logit_bias", "logit-bias", {}),
    _absent("frequency_penalty", "frequency-penalty", 0, 0.0),
    _absent("presence_penalty", "presence-penalty", 0, 0.0),
    _absent("prediction", "prediction"),
    _absent("modalities", "modalities", ["text"]),
    _absent("audio", "audio"),
    Parameter(
        "seed",
        "",
        How.UNSAFE_DROP,
        neutral=(None,),
        code="seed",
        source="SDK, run, docs",
        note="chat promises best-effort determinism only",
    ),
)

CREATE: Mapping[str, Parameter] = MappingProxyType({row.name: row for row in _ROWS})
"""Chat parameter name -> row, for ``create``, ``parse`` and ``stream``."""

TEXT_FORMAT = "text_format"
"""The argument of ``responses.parse`` and ``responses.stream`` that takes a pydantic class."""

DROPPED_STREAM_OPTIONS = frozenset({"include_usage"})
KEPT_STREAM_OPTIONS = frozenset({"include_obfuscation"})

LOGPROBS_INCLUDE = "message.output_text.logprobs"
"""The ``include`` value that stands for ``logprobs=True``."""

SMALLEST_TOKEN_LIMIT = 16
"""The least ``max_output_tokens`` that Responses takes (OpenAPI); chat has no lower bound."""

LONGEST_USER = 64
"""The most characters of ``user`` that Responses takes (issue BerriAI/litellm)."""

RESPONSE_FORMAT_TYPES = frozenset({"text", "json_object", "json_schema"})
JSON_SCHEMA_KEYS = ("name", "description", "schema", "strict")
"""Keys of ``response_format["json_schema"]`` that move beside ``type`` in ``text["format"]``."""
JSON_SCHEMA_REQUIRED = ("name", "schema")
"""Keys that Responses insists on. Chat takes a format without ``schema``."""
