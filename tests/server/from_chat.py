"""Reads a valid Chat Completions request into its canonical form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.server.form import (
    Called,
    Choice,
    Format,
    Item,
    Part,
    Returned,
    Said,
    Tool,
    ToolKind,
    part,
    renumber,
    stable_json,
)
from tests.server.settings import PLAIN_TEXT, SHARED, chosen

CHAT_ONLY = (
    "audio",
    "frequency_penalty",
    "logit_bias",
    "logprobs",
    "modalities",
    "n",
    "prediction",
    "presence_penalty",
    "seed",
    "stop",
    "verbosity",
)


def items(body: dict[str, Any]) -> tuple[Item, ...]:
    """The conversation of ``messages``."""
    found: list[Item] = []
    legacy = 0
    for message in body["messages"]:
        role = message["role"]
        if role == "assistant":
            if message.get("function_call"):
                legacy += 1
            found.extend(_assistant(message, f"legacy {legacy}"))
        elif role == "tool":
            found.append(Returned(message["tool_call_id"], _kind(found, message), parts(message["content"])))
        elif role == "function":
            found.append(Returned(f"legacy {legacy}", "function", parts(message["content"] or "")))
        else:
            found.append(Said(role, parts(message["content"]), message.get("name")))
    return renumber(found)


def _kind(found: list[Item], message: dict[str, Any]) -> ToolKind:
    """The kind of the call that a tool message answers: it doesn't say so itself."""
    for item in found:
        if isinstance(item, Called) and item.ref == message["tool_call_id"]:
            return item.kind
    return "function"


def _assistant(message: dict[str, Any], legacy_ref: str) -> Iterator[Item]:
    calls = list(_calls(message, legacy_ref))
    said = parts(message.get("content") or "") if message.get("content") is not None else ()
    text = "".join(element.text for element in said)
    spoken = [part("text", text=text)] if text or (said and not calls) else []
    spoken += [element for element in said if element.kind != "text"]
    if message.get("refusal"):
        spoken.append(part("refusal", refusal=message["refusal"]))
    if spoken:
        yield Said("assistant", tuple(spoken), message.get("name"))
    yield from calls


def _calls(message: dict[str, Any], legacy_ref: str) -> Iterator[Called]:
    for call in message.get("tool_calls") or []:
        if call["type"] == "custom":
            yield Called(call["id"], "custom", call["custom"]["name"], call["custom"]["input"])
        else:
            yield Called(call["id"], "function", call["function"]["name"], call["function"]["arguments"])
    legacy = message.get("function_call")
    if legacy:
        yield Called(legacy_ref, "function", legacy["name"], legacy["arguments"])


def parts(content: str | list[dict[str, Any]]) -> tuple[Part, ...]:
    """The parts of a message's content; a string is one text part."""
    if isinstance(content, str):
        return (part("text", text=content),)
    return tuple(_part(element) for element in content)


def _part(element: dict[str, Any]) -> Part:
    kept = element.get("prompt_cache_breakpoint")
    if element["type"] == "text":
        return part("text", text=element["text"], breakpoint=kept)
    if element["type"] == "image_url":
        image = element["image_url"]
        return part("image", url=image["url"], detail=image.get("detail", "auto"), breakpoint=kept)
    if element["type"] == "file":
        return part("file", **element["file"], breakpoint=kept)
    if element["type"] == "refusal":
        return part("refusal", refusal=element["refusal"])
    return part("audio", **element["input_audio"], breakpoint=kept)


def tools(body: dict[str, Any]) -> tuple[Tool, ...]:
    """The tools on offer, ``functions`` among them."""
    found = [_tool(tool) for tool in body.get("tools") or []]
    found += [function(legacy, strict=False) for legacy in body.get("functions") or []]
    return tuple(found)


def _tool(tool: dict[str, Any]) -> Tool:
    if tool["type"] == "function":
        return function(tool["function"], strict=bool(tool["function"].get("strict")))
    custom = tool["custom"]
    form = custom.get("format") or PLAIN_TEXT
    if form["type"] == "grammar":
        form = {"type": "grammar", **form["grammar"]}
    return Tool("custom", custom["name"], custom.get("description"), stable_json(form), False)


def function(definition: dict[str, Any], *, strict: bool) -> Tool:
    """A function tool from its definition, which both APIs write alike but for the nesting."""
    schema = definition.get("parameters")
    if schema is None:
        schema = {"type": "object", "properties": {}}
        if strict:
            schema |= {"required": [], "additionalProperties": False}
    return Tool("function", definition["name"], definition.get("description"), stable_json(schema), strict)


def choice(body: dict[str, Any]) -> Choice:
    """The tool choice, ``function_call`` read likewise."""
    value = body.get("tool_choice") or body.get("function_call") or "auto"
    if isinstance(value, str):
        return Choice("auto" if value == "auto" else "none" if value == "none" else "required")
    kind = value.get("type")
    if kind == "auto":
        return Choice("auto")
    if kind == "allowed_tools":
        allowed = value["allowed_tools"]
        return Choice(allowed["mode"], tuple(tool[tool["type"]]["name"] for tool in allowed["tools"]))
    return Choice("required", (value[kind]["name"] if kind else value["name"],))


def format_(body: dict[str, Any]) -> Format:
    """The response format."""
    value = body.get("response_format") or PLAIN_TEXT
    if value["type"] != "json_schema":
        return Format(value["type"])
    schema = value["json_schema"]
    return Format(
        "json_schema",
        schema["name"],
        schema.get("description"),
        stable_json(schema.get("schema")),
        bool(schema.get("strict")),
    )


def settings(body: dict[str, Any]) -> dict[str, Any]:
    """Everything else that the request sets."""
    limit = body.get("max_completion_tokens")
    found = {name: body.get(name) for name in (*SHARED, *CHAT_ONLY)}
    if body.get("functions"):  # these are called one at a time
        found["parallel_tool_calls"] = False
    found["token_limit"] = body.get("max_tokens") if limit is None else limit
    found["effort"] = body.get("reasoning_effort")
    found["web_search"] = _web_search(body.get("web_search_options"))
    return chosen(found)


def _web_search(options: dict[str, Any] | None) -> dict[str, Any] | None:
    if options is None:
        return None
    location = options.get("user_location") or {}
    return {
        "size": options.get("search_context_size") or "medium",
        "location": location.get("approximate") or {},
    }
