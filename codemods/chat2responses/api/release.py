"""What to watch after the release of migrated code, whatever the code is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Watch:
    """One thing that people and machines around the program may notice. ``watch`` says what to look at."""

    title: str
    watch: str
    source: str


WATCH: tuple[Watch, ...] = (
    Watch(
        "Usage has other names",
        "Dashboards and exports that count requests of /v1/chat/completions, or tokens by the names prompt_tokens and "
        "completion_tokens, show nothing for the migrated calls: these are requests of /v1/responses with input_tokens "
        "and output_tokens.",
        "SDK: types of both APIs",
    ),
    Watch(
        "Requests go to another path",
        "Gateways, proxies, allow lists and keys restricted to endpoints must let /v1/responses through.",
        "docs: OpenAI",
    ),
    Watch(
        "Limits and retries",
        "Look at the share of 429 answers and at latency in the first hours: limits that a gateway or a project sets "
        "for one endpoint don't hold for the other.",
        "docs: OpenAI",
    ),
)
"""In the order of how often they surprise."""
