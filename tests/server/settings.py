"""The settings of a request that both readers share: same name and meaning on both APIs, or a neutral value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SHARED = (
    "metadata",
    "moderation",
    "parallel_tool_calls",
    "prompt_cache_key",
    "prompt_cache_options",
    "prompt_cache_retention",
    "safety_identifier",
    "service_tier",
    "store",
    "temperature",
    "top_logprobs",
    "top_p",
    "user",
)

PLAIN_TEXT: dict[str, Any] = {"type": "text"}

NEUTRAL: Mapping[str, tuple[object, ...]] = {
    "background": (False,),
    "frequency_penalty": (0,),
    "logit_bias": ({},),
    "logprobs": (False,),
    "metadata": ({},),
    "modalities": (["text"],),
    "n": (1,),
    "parallel_tool_calls": (True,),
    "presence_penalty": (0,),
    "stop": ([],),
    "truncation": ("disabled",),
}

NOT_THE_CALLERS = frozenset(
    [
        "accept",
        "accept-encoding",
        "api-key",
        "authorization",
        "connection",
        "content-length",
        "content-type",
        "host",
        "idempotency-key",
        "user-agent",
        "x-stainless-read-timeout",
    ]
)


def chosen(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what differs from the default of its setting; ``None`` always is one."""
    return {
        name: value
        for name, value in settings.items()
        if value is not None and not any(value == neutral for neutral in NEUTRAL.get(name, ()))
    }


def own_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Keep the headers that the program chose, names in lower case. The read timeout counts as one of them."""
    lowered = {name.lower(): value for name, value in headers.items()}
    kept = {
        name: value
        for name, value in lowered.items()
        if name not in NOT_THE_CALLERS and not name.startswith("x-stainless-")
    }
    if "x-stainless-read-timeout" in lowered:
        kept["timeout"] = lowered["x-stainless-read-timeout"]
    return kept
