"""Gives an answer the shape of Chat Completions: a whole completion, or the chunks of a stream in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.server import validated
from tests.server.answer import Answer, Call, pieces
from tests.server.shape import STREAM_ERROR, ConnectionCut, Shape


def completion(shape: Shape) -> dict[str, Any]:
    """The whole answer."""
    count = shape.form.settings.get("n", 1)
    body = {
        **_head(shape, "chat.completion"),
        "choices": [_choice(shape, index) for index in range(count)],
        "usage": _usage(shape),
    }
    if shape.body.get("store") and shape.body.get("metadata"):
        body["metadata"] = shape.body["metadata"]
    return validated.completion(body)


def _head(shape: Shape, kind: str) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{shape.ident}",
        "object": kind,
        "created": shape.created,
        "model": shape.form.model,
        "service_tier": "default",
        "system_fingerprint": f"fp_{shape.form.digest}",
    }


def _choice(shape: Shape, index: int) -> dict[str, Any]:
    answer = shape.answer
    message: dict[str, Any] = {
        "role": "assistant",
        "content": _content(answer, index),
        "refusal": answer.refusal,
        "annotations": _annotations(answer),
    }
    if answer.calls and _legacy(shape):
        call = answer.calls[0]
        message["function_call"] = {"name": call.name, "arguments": call.payload}
    elif answer.calls:
        message["tool_calls"] = [_call(call, shape.call_id(number)) for number, call in enumerate(answer.calls)]
    logprobs = [record for text in answer.texts for record in shape.logprobs(text) or []]
    return {
        "index": index,
        "message": message,
        "logprobs": {"content": logprobs, "refusal": None} if shape.form.settings.get("logprobs") else None,
        "finish_reason": finish_reason(shape),
    }


def _content(answer: Answer, index: int) -> str | None:
    if answer.text is None:
        return "" if answer.stop == "length" and not answer.calls else None
    return answer.text if index == 0 else f"{answer.text} (choice {index})"


def _annotations(answer: Answer) -> list[dict[str, Any]]:
    if not answer.citation:
        return []
    cited = {"start_index": 0, "end_index": len(answer.text or ""), "title": "A page", "url": answer.citation}
    return [{"type": "url_citation", "url_citation": cited}]


def _call(call: Call, identity: str) -> dict[str, Any]:
    if call.kind == "custom":
        return {"id": identity, "type": "custom", "custom": {"name": call.name, "input": call.payload}}
    return {"id": identity, "type": "function", "function": {"name": call.name, "arguments": call.payload}}


def _legacy(shape: Shape) -> bool:
    return bool(shape.body.get("functions"))


def finish_reason(shape: Shape) -> str:
    """Why it ended. A forced call ends with ``stop`` (documented in 2024)."""
    answer = shape.answer
    if answer.stop == "length":
        return "length"
    if answer.stop == "filter":
        return "content_filter"
    if answer.calls and not shape.form.choice.forced:
        return "function_call" if _legacy(shape) else "tool_calls"
    return "stop"


def _usage(shape: Shape) -> dict[str, Any]:
    usage = shape.usage
    return {
        "prompt_tokens": usage.prompt,
        "completion_tokens": usage.completion,
        "total_tokens": usage.total,
        "prompt_tokens_details": {
            "cached_tokens": usage.cached,
            "cache_write_tokens": usage.cache_write,
            "audio_tokens": 0,
        },
        "completion_tokens_details": {
            "reasoning_tokens": usage.reasoning,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }


def stream(shape: Shape) -> Iterator[dict[str, Any]]:
    """The chunks in the order of the API: a first one with the role, the pieces, the end, the usage if asked for.

    Azure sends one without choices before them. Raises ``ConnectionCut`` where the script says so; an error of the
    script comes as the API's error object.
    """
    if shape.form.surface == "azure":
        yield _filter_results(shape)
    sent = 0
    for delta, logprobs in _deltas(shape):
        if shape.answer.breaks and sent >= shape.break_at and _is_piece(delta):
            break
        yield _chunk(shape, delta, logprobs=logprobs)
        sent += _is_piece(delta)
    if shape.answer.breaks == "cut":
        raise ConnectionCut
    if shape.answer.breaks:
        yield {"error": {"message": STREAM_ERROR, "type": "server_error", "param": None, "code": "server_error"}}
        return
    yield _chunk(shape, {}, finish_reason(shape))
    if (shape.body.get("stream_options") or {}).get("include_usage"):
        yield validated.chunk({**_head(shape, "chat.completion.chunk"), "choices": [], "usage": _usage(shape)})


def _is_piece(delta: dict[str, Any]) -> bool:
    """Tell whether a delta carries text or arguments: not the role, not the name of a call."""
    call = (delta.get("tool_calls") or [delta])[0]
    inner = call.get("function") or delta.get("function_call") or {}
    return bool(delta.get("content") or delta.get("refusal") or inner.get("arguments"))


def _filter_results(shape: Shape) -> dict[str, Any]:
    """Azure's first chunk: not in the SDK's models, so unchecked."""
    results = [{"prompt_index": 0, "content_filter_results": {"hate": {"filtered": False, "severity": "safe"}}}]
    return {**_head(shape, "chat.completion.chunk"), "choices": [], "prompt_filter_results": results}


def _chunk(
    shape: Shape,
    delta: dict[str, Any],
    reason: str | None = None,
    logprobs: list[dict[str, Any]] | None = None,
) -> dict[str, Any]:
    records = None if logprobs is None else {"content": logprobs, "refusal": None}
    data: dict[str, Any] = {
        **_head(shape, "chat.completion.chunk"),
        "choices": [{"index": 0, "delta": delta, "logprobs": records, "finish_reason": reason}],
    }
    if (shape.body.get("stream_options") or {}).get("include_usage"):
        data["usage"] = None
    return validated.chunk(data)


def _deltas(shape: Shape) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]] | None]]:
    answer = shape.answer
    content = _content(answer, 0)
    yield {"role": "assistant", "content": None if content is None else "", "refusal": None}, None
    for text in answer.texts:
        for number, piece in enumerate(pieces(text)):
            yield {"content": piece}, shape.logprobs(piece, number)
    for piece in pieces(answer.refusal or ""):
        yield {"refusal": piece}, None
    for index, call in enumerate(answer.calls):
        if _legacy(shape):
            yield {"function_call": {"name": call.name, "arguments": ""}}, None
            for piece in pieces(call.payload):
                yield {"function_call": {"arguments": piece}}, None
            return
        first = {"index": index, "id": shape.call_id(index), "type": "function"}
        yield {"tool_calls": [{**first, "function": {"name": call.name, "arguments": ""}}]}, None
        for piece in pieces(call.payload):
            yield {"tool_calls": [{"index": index, "function": {"arguments": piece}}]}, None
