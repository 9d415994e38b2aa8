"""Model names: what they tell about the endpoint and about a model's future.

Source: ``ChatModel``, ``ResponsesModel`` and the docstring of ``model`` in the ``openai`` package.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_CHAT_ONLY = re.compile(r"gpt-audio|gpt-4o(?:-mini)?-audio-preview|.*-search-preview")
_SEARCH = re.compile(r".*-search-preview")
_REASONING = re.compile(r"o[1-9]\d*(?:-|$)|gpt-(?:[5-9]|\d\d)(?!.*-chat)|codex-mini|computer-use-preview")
_OPENAI = re.compile(
    r"gpt-\d|gpt-(?:audio|realtime|image|daybreak|rosalind)|chatgpt-|o[1-9]\d*(?:-|$)|codex-|computer-use-|"
    r"(?:text-)?(?:davinci|curie|babbage|ada)\b|ft:"
)
_OTHERS = re.compile(
    r"(?:gpt-oss|gpt-j|gpt-neo\w*|gpt4all\w*|claude|gemini|gemma|palm|llama|codellama|mistral|mixtral|ministral|codestral|magistral|devstral|qwen|qwq|"
    r"deepseek|command|grok|glm|chatglm|moonshot|kimi|yi|baichuan|ernie|doubao|hunyuan|abab|minimax|sonar|jamba|nova|"
    r"titan|phi|vicuna|falcon|solar|nous|hermes|wizard|zephyr|starcoder|dolphin|orca|internlm|step|spark|granite|dbrx|"
    r"reka|pplx|smollm|olmo|tinyllama|nemotron|lfm)(?:[-_\d.:]|$)",
    re.IGNORECASE,
)


def is_chat_only(model: str) -> bool:
    """Whether ``model`` answers on Chat Completions only (audio and search-preview models)."""
    return _CHAT_ONLY.match(model) is not None


def is_search_model(model: str) -> bool:
    """Whether ``model`` is one of the search-preview models, shut down on 2026-07-23."""
    return _SEARCH.match(model) is not None


def is_reasoning(model: str) -> bool:
    """Whether ``model`` is known to reason: it takes ``reasoning`` and the encrypted content include.

    Chat variants (``gpt-5-chat-latest``) don't. An unknown name gives False.
    """
    return _REASONING.match(model) is not None


def is_openai_name(model: str) -> bool:
    """Whether ``model`` is named as OpenAI names models, fine-tuned ones (``ft:``) included."""
    return _OPENAI.match(model) is not None


def is_foreign_name(model: str) -> bool:
    """Whether ``model`` is named as another provider's: ``llama3``, ``meta-llama/...``, ``openai/gpt-4o`` (a router).

    A name that is neither this nor ``is_openai_name`` proves nothing: on Azure it is a deployment.
    """
    return "/" in model or _OTHERS.match(model) is not None


_SHUTDOWN_DATES: Mapping[str, tuple[str, ...]] = {
    "2024-09-13": (
        "gpt-3.5-turbo-16k",
        "gpt-3.5-turbo-0301",
        "gpt-3.5-turbo-0613",
        "gpt-3.5-turbo-16k-0613",
    ),
    "2024-12-06": ("gpt-4-vision-preview",),
    "2025-06-06": (
        "gpt-4-32k",
        "gpt-4-32k-0314",
        "gpt-4-32k-0613",
    ),
    "2025-07-28": (
        "o1-preview",
        "o1-preview-2024-09-12",
    ),
    "2025-10-10": ("gpt-4o-audio-preview-2024-10-01",),
    "2025-10-27": (
        "o1-mini",
        "o1-mini-2024-09-12",
    ),
    "2026-02-12": ("codex-mini-latest",),
    "2026-02-17": ("chatgpt-4o-latest",),
    "2026-03-26": (
        "gpt-4-0125-preview",
        "gpt-4-turbo-preview",
        "gpt-4-0314",
    ),
    "2026-05-07": (
        "gpt-4o-audio-preview",
        "gpt-4o-audio-preview-2024-12-17",
        "gpt-4o-audio-preview-2025-06-03",
        "gpt-4o-mini-audio-preview",
        "gpt-4o-mini-audio-preview-2024-12-17",
    ),
    "2026-07-23": (
        "gpt-5.1-codex",
        "gpt-5.1-chat-latest",
        "gpt-5-chat-latest",
        "gpt-4o-search-preview",
        "gpt-4o-mini-search-preview",
        "gpt-4o-search-preview-2025-03-11",
        "gpt-4o-mini-search-preview-2025-03-11",
    ),
    "2026-08-10": (
        "gpt-5.3-chat-latest",
        "gpt-5.2-chat-latest",
    ),
    "2026-09-28": ("gpt-3.5-turbo-1106",),
    "2026-10-23": (
        "gpt-4.1-nano",
        "gpt-4.1-nano-2025-04-14",
        "o4-mini",
        "o4-mini-2025-04-16",
        "o3-mini",
        "o3-mini-2025-01-31",
        "o1",
        "o1-2024-12-17",
        "gpt-4o-2024-05-13",
        "gpt-4-turbo",
        "gpt-4-turbo-2024-04-09",
        "gpt-4-1106-preview",
        "gpt-4",
        "gpt-4-0613",
        "gpt-3.5-turbo",
        "gpt-3.5-turbo-0125",
    ),
    "2026-12-11": (
        "gpt-5",
        "gpt-5-mini",
        "gpt-5-nano",
        "gpt-5-2025-08-07",
        "gpt-5-mini-2025-08-07",
        "gpt-5-nano-2025-08-07",
        "o3",
        "o3-2025-04-16",
    ),
    "2027-01-14": (
        "gpt-4.1",
        "gpt-4.1-mini",
        "gpt-4.1-2025-04-14",
        "gpt-4.1-mini-2025-04-14",
        "gpt-4o",
        "gpt-4o-2024-11-20",
        "gpt-4o-2024-08-06",
        "gpt-4o-mini",
        "gpt-4o-mini-2024-07-18",
    ),
    "2027-01-20": (
        "gpt-audio-mini",
        "gpt-audio-mini-2025-12-15",
    ),
    "2027-04-01": (
        "gpt-5.4-nano",
        "gpt-5.4-nano-2026-03-17",
        "gpt-5.1",
        "gpt-5.1-2025-11-13",
    ),
}

SHUTDOWNS: Mapping[str, str] = MappingProxyType(
    {model: date for date, names in _SHUTDOWN_DATES.items() for model in names}
)
"""Model -> the day of its announced shutdown (ISO 8601)."""


def is_shut_down(model: str, today: str) -> bool:
    """Whether ``model`` is past its announced shutdown on the day ``today`` (ISO 8601). Unknown models give False."""
    return SHUTDOWNS.get(model, "9999-12-31") <= today
