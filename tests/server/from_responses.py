"""Reads a valid Responses request into its canonical form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tests.server import from_chat
from tests.server.form import Called, Choice, Format, Item, Part, Returned, Said, Tool, part, renumber, stable_json
from tests.server.settings import PLAIN_TEXT, SHARED, chosen

RESPONSES_ONLY = (
    "background",
    "context_management",
    "instructions",
    "max_tool_calls",
    "prompt",
    "truncation",
)


def items(input_items: Sequence[dict[str, Any]]) -> tuple[Item, ...]:
    """The conversation of ``input``, already a list. Reasoning items say nothing: chat has no place for them."""
    found: list[Item] = []
    for item in input_items:
        found.extend(_item(item))
    return renumber(list(_without_empty_text(found)))


def _item(item: dict[str, Any]) -> Iterator[Item]:
    kind = item.get("type", "message")
    if kind == "message":
        yield _message(item)
    elif kind == "function_call":
        yield Called(item["call_id"], "function", item["name"], item["arguments"])
    elif kind == "custom_tool_call":
        yield Called(item["call_id"], "custom", item["name"], item["input"])
    elif kind in ("function_call_output", "custom_tool_call_output"):
        yield Returned(
            str(item.get("call_id")), "function" if kind == "function_call_output" else "custom", parts(item["output"])
        )
    elif kind not in ("reasoning", "web_search_call"):
        yield Said(kind, (part("item", **item),))


def _message(item: dict[str, Any]) -> Said:
    spoken = parts(item["content"])
    if item["role"] != "assistant":
        return Said(item["role"], spoken)
    texts = [element.text for element in spoken if element.kind == "text"]
    joined = (part("text", text="".join(texts)),) if texts else ()
    return Said("assistant", joined + tuple(element for element in spoken if element.kind != "text"))


def _without_empty_text(found: Sequence[Item]) -> Iterator[Item]:
    """Leave out an assistant's empty text before its calls, as chat's reader does."""
    empty = Said("assistant", (part("text", text=""),))
    for index, item in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if not (item == empty and isinstance(following, Called)):
            yield item


def parts(content: str | list[dict[str, Any]]) -> tuple[Part, ...]:
    """The parts of a message's content or of a tool's output; a string is one text part."""
    if isinstance(content, str):
        return (part("text", text=content),)
    return tuple(_part(element) for element in content)


def _part(element: dict[str, Any]) -> Part:
    kept = element.get("prompt_cache_breakpoint")
    kind = element["type"]
    if kind in ("input_text", "output_text"):
        return part("text", text=element["text"], breakpoint=kept)
    if kind == "refusal":
        return part("refusal", refusal=element["refusal"])
    fields = {name: value for name, value in element.items() if name not in ("type", "prompt_cache_breakpoint")}
    if kind == "input_image":
        return part("image", url=fields.pop("image_url", None), breakpoint=kept, **fields)
    return part("file", breakpoint=kept, **fields)


def tools(body: dict[str, Any]) -> tuple[Tool, ...]:
    """The tools that the program answers itself. A function without ``strict`` is normalised into strict mode."""
    found = []
    for tool in body.get("tools") or []:
        if tool["type"] == "function":
            found.append(from_chat.function(tool, strict=tool.get("strict") is not False))
        elif tool["type"] == "custom":
            form = tool.get("format") or PLAIN_TEXT
            found.append(Tool("custom", tool["name"], tool.get("description"), stable_json(form), False))
    return tuple(found)


def choice(body: dict[str, Any]) -> Choice:
    """The tool choice. A required choice is no choice when web search is all that is on offer."""
    value = body.get("tool_choice") or "auto"
    if value == "required" and body.get("tools") and not tools(body) and _web_search(body):
        return Choice("auto")
    if isinstance(value, str):
        return Choice("auto" if value == "auto" else "none" if value == "none" else "required")
    if value["type"] == "allowed_tools":
        return Choice(value["mode"], tuple(tool["name"] for tool in value["tools"]))
    return Choice("required", (value.get("name", value["type"]),))


def format_(body: dict[str, Any]) -> Format:
    """The text format."""
    value = (body.get("text") or {}).get("format") or PLAIN_TEXT
    if value["type"] != "json_schema":
        return Format(value["type"])
    return Format(
        "json_schema",
        value["name"],
        value.get("description"),
        stable_json(value["schema"]),
        bool(value.get("strict")),
    )


def settings(body: dict[str, Any]) -> dict[str, Any]:
    """Everything else that the request sets, under the names that chat's reader gives."""
    reasoning = body.get("reasoning") or {}
    found = {name: body.get(name) for name in (*SHARED, *RESPONSES_ONLY)}
    found["token_limit"] = body.get("max_output_tokens")
    found["effort"] = reasoning.get("effort")
    found["verbosity"] = (body.get("text") or {}).get("verbosity")
    found["logprobs"] = "message.output_text.logprobs" in (body.get("include") or []) or None
    found["web_search"] = _web_search(body)
    found["reasoning_options"] = {name: value for name, value in reasoning.items() if name != "effort"} or None
    found["hosted_tools"] = [
        tool for tool in body.get("tools") or [] if tool["type"] not in ("function", "custom", "web_search")
    ] or None
    return chosen(found)


def _web_search(body: dict[str, Any]) -> dict[str, Any] | None:
    tool = next((tool for tool in body.get("tools") or [] if tool["type"] == "web_search"), None)
    if tool is None:
        return None
    location = tool.get("user_location") or {}
    return {
        "size": tool.get("search_context_size") or "medium",
        "location": {name: value for name, value in location.items() if name != "type"},
    }
