"""What the live API is known to take beyond the SDK's types. Everything else that the types don't know is a 400."""

from __future__ import annotations

from typing import Any

NULL_PARAMETERS = (
    "function_call",
    "functions",
    "parallel_tool_calls",
    "response_format",
    "tool_choice",
    "tools",
    "user",
)
NULL_IN_A_DUMP = ("annotations", "audio", "function_call", "refusal", "tool_calls")


def for_chat(body: dict[str, Any]) -> dict[str, Any]:
    """Give the request as the types want it.

    Taken away: ``annotations`` and null fields of an assistant message (the API's own output sent back), a ``name``
    on a tool message (in a third of real code), ``{"type": "auto"}`` as a tool choice, and null for an optional
    parameter (code that passes ``tools=None`` works).
    """
    cleaned = {name: value for name, value in body.items() if value is not None or name not in NULL_PARAMETERS}
    messages = body.get("messages")
    if isinstance(messages, list):
        cleaned["messages"] = [_chat_message(message) for message in messages]
    if body.get("tool_choice") == {"type": "auto"}:
        cleaned["tool_choice"] = "auto"
    return cleaned


def _chat_message(message: Any) -> Any:
    if not isinstance(message, dict):
        return message
    if message.get("role") == "tool":
        return {name: value for name, value in message.items() if name != "name"}
    if message.get("role") == "assistant":
        return {
            name: value
            for name, value in message.items()
            if name != "annotations" and not (value is None and name in NULL_IN_A_DUMP)
        }
    return message


def for_responses(body: dict[str, Any]) -> dict[str, Any]:
    """Give the request as the types want it.

    Filled in: ``strict`` of a function tool (the documentation: requests without it are normalised into strict mode);
    id, status and annotations of an assistant's ``output_text`` parts.
    """
    cleaned = dict(body)
    if isinstance(body.get("tools"), list):
        cleaned["tools"] = [_tool(tool) for tool in body["tools"]]
    if isinstance(body.get("input"), list):
        cleaned["input"] = [_item(item) for item in body["input"]]
    return cleaned


def _tool(tool: Any) -> Any:
    if isinstance(tool, dict) and tool.get("type") == "function":
        return {"strict": None, **tool}
    return tool


def _item(item: Any) -> Any:
    if not (isinstance(item, dict) and item.get("role") == "assistant" and isinstance(item.get("content"), list)):
        return item
    content = [
        {"annotations": [], **element}
        if isinstance(element, dict) and element.get("type") == "output_text"
        else element
        for element in item["content"]
    ]
    if not any(isinstance(element, dict) and element.get("type") in ("output_text", "refusal") for element in content):
        return item
    return {"id": "msg_0", "status": "completed", "type": "message", **item, "content": content}
