"""The way from a client to a Chat Completions method, and its counterpart step by step."""

from __future__ import annotations

from chat2responses.api import methods

_STEPS = {"chat": "{}", "beta": "{}", "beta.chat": "{}"}


def template(path: str) -> str | None:
    """Gives the template of one attribute on the way, by its dotted path from the client; None for a foreign one.

    ``beta`` and ``chat`` are represented by the client itself, ``completions`` by ``client.responses``.
    """
    if path in _STEPS:
        return _STEPS[path]
    parts = tuple(path.split("."))
    target = methods.CHAT_PATHS.get(parts)
    if target is not None:
        return "{}." + target[-1]
    method = methods.METHODS.get(parts[-1])
    owner = methods.CHAT_PATHS.get(parts[:-1])
    if owner is None or method is None or not method.target:
        return None
    wrapper = owner[-1]
    if wrapper in methods.RAW_METHODS and parts[-1] not in methods.RAW_METHODS[wrapper]:
        return None
    return "{}." + method.target


def method_of(path: str) -> str:
    """Gives the method's name where a path ends in one, else an empty string."""
    parts = tuple(path.split("."))
    return parts[-1] if parts[:-1] in methods.CHAT_PATHS and parts[-1] in methods.METHODS else ""


def wrapper_of(path: str) -> str:
    """Gives ``with_raw_response`` or ``with_streaming_response`` where the path passes one."""
    return next((part for part in path.split(".") if part in methods.RAW_METHODS), "")
