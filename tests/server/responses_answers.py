"""Gives an answer the shape of Responses: a whole response, or the events of a stream in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.server import validated
from tests.server.answer import Call, pieces
from tests.server.form import short_hash
from tests.server.shape import STREAM_ERROR, ConnectionCut, Shape

ECHOED = {
    "background": False,
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "safety_identifier": None,
    "temperature": 1.0,
    "tool_choice": "auto",
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}


def response(shape: Shape) -> dict[str, Any]:
    """The whole response."""
    return validated.response(_final(shape))


def _final(shape: Shape) -> dict[str, Any]:
    if shape.answer.failed:
        return _response(shape, "failed", [], error=True)
    return _response(shape, "completed" if shape.answer.stop == "done" else "incomplete", items(shape))


def _response(shape: Shape, status: str, output: list[dict[str, Any]], *, error: bool = False) -> dict[str, Any]:
    body = shape.body
    reasons = {"length": "max_output_tokens", "filter": "content_filter"}
    ended = status in ("completed", "incomplete")
    reasoning = body.get("reasoning") or {}
    return {
        "id": f"resp_{shape.ident}",
        "object": "response",
        "created_at": float(shape.created),
        "status": status,
        "error": {"code": "server_error", "message": STREAM_ERROR} if error else None,
        "incomplete_details": {"reason": reasons[shape.answer.stop]} if status == "incomplete" else None,
        "model": shape.form.model,
        "output": output,
        "metadata": body.get("metadata") or {},
        "reasoning": {"effort": reasoning.get("effort"), "summary": reasoning.get("summary")},
        "service_tier": "default",
        "text": {"format": {"type": "text"}, "verbosity": "medium", **(body.get("text") or {})},
        "tools": [{"strict": True, **tool} if tool["type"] == "function" else tool for tool in body.get("tools") or []],
        "usage": _usage(shape) if ended else None,
        **{name: default if body.get(name) is None else body[name] for name, default in ECHOED.items()},
    }


def _usage(shape: Shape) -> dict[str, Any]:
    usage = shape.usage
    return {
        "input_tokens": usage.prompt,
        "input_tokens_details": {"cached_tokens": usage.cached, "cache_write_tokens": usage.cache_write},
        "output_tokens": usage.completion,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning},
        "total_tokens": usage.total,
    }


def items(shape: Shape) -> list[dict[str, Any]]:
    """The output items: reasoning first, then what is said, then the calls."""
    answer = shape.answer
    found: list[dict[str, Any]] = []
    if answer.reasoning:
        found.append(_reasoning(shape))
    if shape.form.settings.get("web_search"):
        action = {"type": "search", "query": shape.form.last_user_text[:20]}
        found.append({"id": f"ws_{shape.ident}", "type": "web_search_call", "status": "completed", "action": action})
    if answer.commentary:
        found.append(_message(shape, 1, [_text(shape, answer.commentary)], phase="commentary"))
    content = [_text(shape, text) for text in answer.texts]
    if answer.refusal is not None:
        content.append({"type": "refusal", "refusal": answer.refusal})
    if content:
        found.append(_message(shape, 0, content, phase="final_answer" if answer.commentary else None))
    found += [_call(call, shape, number) for number, call in enumerate(answer.calls)]
    return found


def _reasoning(shape: Shape) -> dict[str, Any]:
    item: dict[str, Any] = {"id": f"rs_{shape.ident}", "type": "reasoning", "summary": []}
    if "reasoning.encrypted_content" in (shape.body.get("include") or []):
        item["encrypted_content"] = f"sealed-{short_hash(shape.ident)}"
    return item


def _message(shape: Shape, number: int, content: list[dict[str, Any]], *, phase: str | None) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": f"msg_{shape.ident}{number}",
        "type": "message",
        "status": "completed" if shape.answer.stop == "done" else "incomplete",
        "content": content,
        "role": "assistant",
    }
    return {**item, "phase": phase} if phase else item


def _text(shape: Shape, text: str) -> dict[str, Any]:
    annotations: list[dict[str, Any]] = []
    if shape.answer.citation and text == shape.answer.texts[-1]:
        where = {"start_index": 0, "end_index": len(shape.answer.text or "")}
        annotations.append({"type": "url_citation", **where, "title": "A page", "url": shape.answer.citation})
    return {"type": "output_text", "annotations": annotations, "logprobs": shape.logprobs(text) or [], "text": text}


def _call(call: Call, shape: Shape, number: int) -> dict[str, Any]:
    if call.kind == "custom":
        return {
            "id": f"ctc_{shape.ident}{number}",
            "type": "custom_tool_call",
            "call_id": shape.call_id(number),
            "input": call.payload,
            "name": call.name,
        }
    return {
        "id": f"fc_{shape.ident}{number}",
        "type": "function_call",
        "status": "completed" if shape.answer.stop == "done" else "incomplete",
        "arguments": call.payload,
        "call_id": shape.call_id(number),
        "name": call.name,
    }


def stream(shape: Shape) -> Iterator[dict[str, Any]]:
    """The events in the order of the API, numbered. Raises ``ConnectionCut`` where the script says so."""
    for number, event in enumerate(_events(shape)):
        yield validated.event({**event, "sequence_number": number})


def _events(shape: Shape) -> Iterator[dict[str, Any]]:
    started = _response(shape, "in_progress", [])
    yield {"type": "response.created", "response": started}
    yield {"type": "response.in_progress", "response": started}
    if shape.answer.failed:
        yield {"type": "response.failed", "response": _final(shape)}
        return
    deltas = 0
    done: list[dict[str, Any]] = []
    for index, item in enumerate(items(shape)):
        for event in _item_events(shape, item, index):
            if shape.answer.breaks and deltas >= shape.break_at and event["type"].endswith(".delta"):
                yield from _break(shape, done)
                return
            deltas += event["type"].endswith(".delta")
            yield event
        done.append(item)
    if shape.answer.breaks:
        yield from _break(shape, done)
        return
    final = _final(shape)
    yield {"type": f"response.{final['status']}", "response": final}


def _break(shape: Shape, done: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    if shape.answer.breaks == "cut":
        raise ConnectionCut
    if shape.answer.breaks == "failed":
        yield {"type": "response.failed", "response": _response(shape, "failed", done, error=True)}
    else:
        yield {"type": "error", "code": "server_error", "message": STREAM_ERROR, "param": None}


def _item_events(shape: Shape, item: dict[str, Any], index: int) -> Iterator[dict[str, Any]]:
    place = {"output_index": index, "item_id": item["id"]}
    yield {"type": "response.output_item.added", "output_index": index, "item": _unfinished(item)}
    if item["type"] == "message":
        for position, part in enumerate(item["content"]):
            yield from _part_events(shape, part, {**place, "content_index": position})
    elif item["type"] == "function_call":
        for piece in pieces(item["arguments"]):
            yield {"type": "response.function_call_arguments.delta", **place, "delta": piece}
        yield {"type": "response.function_call_arguments.done", **place, "arguments": item["arguments"]}
    elif item["type"] == "custom_tool_call":
        for piece in pieces(item["input"]):
            yield {"type": "response.custom_tool_call_input.delta", **place, "delta": piece}
        yield {"type": "response.custom_tool_call_input.done", **place, "input": item["input"]}
    elif item["type"] == "web_search_call":
        for stage in ("in_progress", "searching", "completed"):
            yield {"type": f"response.web_search_call.{stage}", **place}
    yield {"type": "response.output_item.done", "output_index": index, "item": item}


def _unfinished(item: dict[str, Any]) -> dict[str, Any]:
    """The item as it is when it begins: the fields there, their content still to come."""
    empty: dict[str, Any] = {"content": [], "arguments": "", "input": ""}
    started = {name: empty.get(name, value) for name, value in item.items()}
    return {**started, "status": "in_progress"} if "status" in item else started


def _part_events(shape: Shape, part: dict[str, Any], place: dict[str, Any]) -> Iterator[dict[str, Any]]:
    kind = "text" if part["type"] == "output_text" else "refusal"
    prefix = "response.output_text" if kind == "text" else "response.refusal"
    begun = {**part, kind: "", **({"annotations": [], "logprobs": []} if kind == "text" else {})}
    yield {"type": "response.content_part.added", **place, "part": begun}
    for number, piece in enumerate(pieces(part[kind])):
        logprobs = {"logprobs": _without_bytes(shape.logprobs(piece, number))} if kind == "text" else {}
        yield {"type": f"{prefix}.delta", **place, "delta": piece, **logprobs}
    for number, annotation in enumerate(part.get("annotations", [])):
        event = {"type": "response.output_text.annotation.added", "annotation": annotation}
        yield {**event, **place, "annotation_index": number}
    logprobs = {"logprobs": _without_bytes(shape.logprobs(part[kind]))} if kind == "text" else {}
    yield {"type": f"{prefix}.done", **place, kind: part[kind], **logprobs}
    yield {"type": "response.content_part.done", **place, "part": part}


def _without_bytes(records: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    found = []
    for record in records or []:
        top = [{"token": other["token"], "logprob": other["logprob"]} for other in record["top_logprobs"]]
        found.append({"token": record["token"], "logprob": record["logprob"], "top_logprobs": top})
    return found
