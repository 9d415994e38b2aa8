"""Tool definitions and tool choices.

Source: the tool ``TypedDict``s and ``pydantic_function_tool`` of the ``openai`` package; the documentation of OpenAI
for the default of ``strict``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .versions import FIRST, Version


@dataclass(frozen=True)
class ToolType:
    """One type of chat tool: the keys below ``nested`` move beside ``type``, in their order.

    ``added`` holds keys, with the source text of their value, that are written where absent. ``null_as_absent`` names
    keys whose literal ``None`` counts as absent.
    """

    type: str
    nested: str
    keys: tuple[str, ...]
    added: Mapping[str, str] = field(default_factory=dict)
    null_as_absent: frozenset[str] = frozenset()
    since: Version = FIRST
    source: str = "SDK"
    note: str = ""


EMPTY_PARAMETERS = '{"type": "object", "properties": {}}'
EMPTY_STRICT_PARAMETERS = '{"type": "object", "properties": {}, "required": [], "additionalProperties": False}'

TOOL_TYPES: Mapping[str, ToolType] = MappingProxyType(
    {
        "function": ToolType(
            "function",
            "function",
            ("name", "description", "parameters", "strict"),
            MappingProxyType({"parameters": EMPTY_PARAMETERS, "strict": "False"}),
            frozenset({"strict"}),
            source="SDK, docs: OpenAI",
            note="Responses makes a schema strict unless strict is given as False",
        ),
        "custom": ToolType(
            "custom",
            "custom",
            ("name", "description", "format"),
            since=(1, 99, 2),
            note="a grammar's definition and syntax move beside its type",
        ),
    }
)
"""``type`` of a chat tool -> row. Another type is refused as ``tools-unresolved``."""

CUSTOM_FORMATS: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {"text": ("", ()), "grammar": ("grammar", ("definition", "syntax"))}
)
"""``type`` of a custom tool's format -> the key whose dict is hoisted, and its keys."""

LEGACY_FUNCTION_KEYS = ("name", "description", "parameters")
"""Keys of an element of the deprecated ``functions``: as a tool it gets ``type`` and ``strict``."""

CHOICE_WORDS = frozenset({"none", "auto", "required"})
"""Tool choices that are a string, the same on both sides; ``{"type": "auto"}`` becomes the string."""

LEGACY_CHOICE_WORDS = frozenset({"none", "auto"})
"""Values of the deprecated ``function_call``; ``{"name": n}`` becomes ``{"type": "function", "name": n}``."""

CHOICE_TYPES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "function": ("function", ("name",)),
        "custom": ("custom", ("name",)),
        "allowed_tools": ("allowed_tools", ("mode", "tools")),
    }
)
"""``type`` of a tool choice -> the key whose dict is hoisted, and its keys. Inner tools of allowed_tools too."""

FORCING_WORDS = frozenset({"required"})
"""Choices after which chat reports the finish reason ``stop`` though there are calls, as with a named tool."""

PYDANTIC_TOOL = "openai.pydantic_function_tool"
"""Stays as it is in ``parse`` and ``stream``; in ``create`` its inner dict is spread beside ``type``."""

PYDANTIC_RESPONSES_TOOL = "openai.pydantic_responses_function_tool"
PYDANTIC_RESPONSES_TOOL_SINCE: Version = (3, 25, 0)

WEB_SEARCH_TOOL = "web_search"
WEB_SEARCH_CHOICE = '"required"'
"""What makes the search certain, as ``web_search_options`` did; ``{"type": "web_search"}`` is no legal choice."""
WEB_SEARCH_KEYS = ("search_context_size", "user_location")
WEB_SEARCH_LOCATION_NESTED = "approximate"
WEB_SEARCH_SINCE: Version = (1, 103, 0)

NOT_GIVEN = frozenset({"openai.NOT_GIVEN", "openai.omit", "openai.Omit", "openai.NotGiven", "openai.not_given"})
"""Names of the marks for an argument that isn't sent; each is false in a condition."""
