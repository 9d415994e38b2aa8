"""Both APIs give the same answer in their own shape, whole and as a stream, in the order of the real ones."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.server import Run, ScriptedServer
from tests.server.client import chat, events, responses, send

TOOLS = [
    {"type": "function", "name": name, "parameters": {"type": "object", "properties": {}}, "strict": False}
    for name in "ab"
]
NESTED = [{"type": "function", "function": {key: tool[key] for key in ("name", "parameters")}} for tool in TOOLS]


def say(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def both(run: Run, text: str, **shared: Any) -> tuple[Any, Any]:
    """Ask both APIs the same and give the parsed answers."""
    offered = "[[tool" in text
    return (
        chat(run, messages=[say(text)], **({"tools": NESTED} if offered else {}), **shared).json,
        responses(run, input=[say(text)], **({"tools": TOOLS} if offered else {}), **shared).json,
    )


def output_text(response: Any) -> str:
    return "".join(
        part["text"]
        for item in response["output"]
        if item["type"] == "message"
        for part in item["content"]
        if part["type"] == "output_text"
    )


@pytest.mark.parametrize(
    ("script", "text", "reason", "status"),
    [
        ("", ..., "stop", "completed"),
        ("[[text Good day]]", "Good day", "stop", "completed"),
        ("[[text One]] [[text , two]]", "One, two", "stop", "completed"),
        ("[[empty]]", "", "stop", "completed"),
        ("[[none]]", None, "stop", "completed"),
        ("[[text A long story]] [[length 2]]", "A long ", "length", "incomplete"),
        ("[[text A long story]] [[length 0]]", "", "length", "incomplete"),
        ("[[text Not this]] [[filter 1]]", "Not ", "content_filter", "incomplete"),
        ("[[refusal I won't]]", None, "stop", "completed"),
        ('[[tool a {"x": [[1, 2]]}]]', None, "tool_calls", "completed"),
        ("[[text Let me see.]] [[tool a]]", "Let me see.", "tool_calls", "completed"),
    ],
)
def test_texts_and_ends(run: Run, script: str, text: Any, reason: str, status: str) -> None:
    completion, response = both(run, f"Go on. {script}")
    choice = completion["choices"][0]
    content = choice["message"]["content"]
    assert output_text(response) == (content or "")
    if text is not ...:
        assert content == text
    assert (choice["finish_reason"], response["status"]) == (reason, status)
    if script == "":
        assert run.exchanges[0].form and run.exchanges[0].form.digest in content


def test_calls_and_usage(run: Run) -> None:
    completion, response = both(run, '[[reasoning]] [[tool a {"x": 1}]] [[tool b]]')
    calls = completion["choices"][0]["message"]["tool_calls"]
    items = response["output"]
    assert [item["type"] for item in items] == ["reasoning", "function_call", "function_call"]
    assert [call["id"][-1] for call in calls] == [item["call_id"][-1] for item in items[1:]] == ["0", "1"]
    assert [call["function"]["arguments"] for call in calls] == [item["arguments"] for item in items[1:]]
    old, new = completion["usage"], response["usage"]
    numbers = [old["prompt_tokens"], old["completion_tokens"], old["total_tokens"]]
    numbers += [old["prompt_tokens_details"][name] for name in ("cached_tokens", "cache_write_tokens")]
    numbers += [old["completion_tokens_details"]["reasoning_tokens"]]
    assert len(set(numbers)) == len(numbers)
    assert numbers == [
        new["input_tokens"],
        new["output_tokens"],
        new["total_tokens"],
        new["input_tokens_details"]["cached_tokens"],
        new["input_tokens_details"]["cache_write_tokens"],
        new["output_tokens_details"]["reasoning_tokens"],
    ]


def test_a_forced_call_ends_with_stop(run: Run) -> None:
    completion = chat(run, tools=NESTED, tool_choice="required").json
    assert completion["choices"][0]["finish_reason"] == "stop"
    assert len(completion["choices"][0]["message"]["tool_calls"]) == 1


def test_strict_fills_optional_arguments(run: Run) -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"]}
    tool = {"type": "function", "name": "f", "parameters": schema}
    [lax] = responses(run, tools=[{**tool, "strict": False}]).json["output"]
    [normalised] = responses(run, tools=[tool]).json["output"]
    assert set(json.loads(lax["arguments"])) == {"a"}
    assert set(json.loads(normalised["arguments"])) == {"a", "b"}


def test_text_stream_of_responses(run: Run) -> None:
    found = events(responses(run, model="o3", stream=True))
    types = [event["type"] for event in found]
    deltas = [event["delta"] for event in found if event["type"] == "response.output_text.delta"]
    assert types == [
        "response.created",
        "response.in_progress",
        "response.output_item.added",
        "response.output_item.done",
        "response.output_item.added",
        "response.content_part.added",
        *["response.output_text.delta"] * len(deltas),
        "response.output_text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.completed",
    ]
    assert [event["sequence_number"] for event in found] == list(range(len(found)))
    assert output_text(found[-1]["response"]) == "".join(deltas)
    assert found[2]["item"]["type"] == "reasoning"
    assert len(deltas) > 3


def test_text_stream_of_chat(run: Run) -> None:
    found = events(chat(run, model="o3", stream=True, stream_options={"include_usage": True}))
    assert found[-1] == "[DONE]"
    first, *middle, end, usage = found[:-1]
    assert first["choices"][0]["delta"] == {"role": "assistant", "content": "", "refusal": None}
    assert end["choices"][0] == {"index": 0, "delta": {}, "logprobs": None, "finish_reason": "stop"}
    assert usage["choices"] == [] and usage["usage"]["total_tokens"] > 0
    assert all(chunk["usage"] is None for chunk in [first, *middle, end])
    pieces = [chunk["choices"][0]["delta"]["content"] for chunk in middle]
    other = events(responses(run, model="o3", stream=True))
    assert pieces == [event["delta"] for event in other if event["type"] == "response.output_text.delta"]


def test_streams_cut_words_json_and_combined_characters(run: Run) -> None:
    found = events(
        chat(run, messages=[say('[[text naïve e\u0301tude 👩‍🚀]] [[tool a {"x": "yz"}]]')], tools=NESTED, stream=True)
    )
    pieces = [chunk["choices"][0]["delta"].get("content") for chunk in found[1:-2]]
    text = [piece for piece in pieces if piece]
    assert "".join(text) == "naïve e\u0301tude 👩‍🚀"
    assert any(piece.startswith("\u0301") or piece.endswith("👩‍") for piece in text)
    fragments = [
        chunk["choices"][0]["delta"]["tool_calls"][0]["function"]["arguments"]
        for chunk in found[1:-2]
        if "tool_calls" in chunk["choices"][0]["delta"]
    ]
    assert fragments[0] == "" and len(fragments) > 2
    assert json.loads("".join(fragments)) == {"x": "yz"}


def test_tool_stream_of_responses(run: Run) -> None:
    found = events(responses(run, input=[say('[[text Wait]] [[tool a {"x": 1}]] [[custom c free text]]')], stream=True))
    types = [event["type"] for event in found]
    assert types.index("response.output_text.done") < types.index("response.function_call_arguments.delta")
    done = [event for event in found if event["type"] == "response.function_call_arguments.done"]
    assert [(event["arguments"], event["output_index"]) for event in done] == [('{"x": 1}', 1)]
    custom = [event["delta"] for event in found if event["type"] == "response.custom_tool_call_input.delta"]
    assert "".join(custom) == "free text"


@pytest.mark.parametrize(("script", "last"), [("", "error"), (" failed", "response.failed")])
def test_a_stream_that_fails(run: Run, script: str, last: str) -> None:
    text = f"[[text Half of this is heard]] [[fail-midstream{script}]]"
    new = events(responses(run, input=[say(text)], stream=True))
    assert new[-1]["type"] == last
    heard = [event["delta"] for event in new if event["type"] == "response.output_text.delta"]
    old = events(chat(run, messages=[say(text)], stream=True))
    assert "error" in old[-2] and old[-1] == "[DONE]"
    assert heard == [chunk["choices"][0]["delta"]["content"] for chunk in old[1:-2]]
    assert 0 < len("".join(heard)) < len("Half of this is heard")
    message = new[-1]["message"] if last == "error" else new[-1]["response"]["error"]["message"]
    assert message == old[-2]["error"]["message"]


def test_a_whole_answer_to_a_script_that_breaks_streams(run: Run) -> None:
    completion, response = both(run, "[[text All of it]] [[fail-midstream]]")
    assert completion["choices"][0]["message"]["content"] == output_text(response) == "All of it"


def test_a_failed_answer(run: Run) -> None:
    assert chat(run, messages=[say("[[failed]]")]).status == 500
    response = responses(run, input=[say("[[failed]]")]).json
    assert (response["status"], response["output"], response["usage"]) == ("failed", [], None)
    assert response["error"]["code"] == "server_error"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 429, 500, 503])
def test_error_statuses(run: Run, status: int) -> None:
    for answered in (chat(run, messages=[say(f"[[{status}]]")]), responses(run, input=[say(f"[[{status}]]")])):
        assert answered.status == status
        assert set(answered.json["error"]) == {"message", "type", "param", "code"}
        assert answered.headers["retry-after-ms"] == "1"


def test_errors_for_a_while(run: Run) -> None:
    statuses = [chat(run, messages=[say("[[429 2 times]] [[text At last]]")]).status for _ in range(3)]
    assert statuses == [429, 429, 200]
    assert [responses(run, input=[say("[[500 once]]")]).status for _ in range(2)] == [500, 200]


def test_error_codes_agree_where_texts_differ(run: Run) -> None:
    text = "[[400 context_length_exceeded]]"
    old, new = chat(run, messages=[say(text)]).json["error"], responses(run, input=[say(text)]).json["error"]
    assert old["code"] == new["code"] == "context_length_exceeded"
    assert old["message"] != new["message"]
    assert (old["param"], new["param"]) == ("messages", "input")


def test_rounds_of_a_script(run: Run) -> None:
    messages = [say("[[tool a]] [[then]] [[tool b]] [[then]] [[text Done]]")]
    names = []
    for _ in range(2):
        answer = chat(run, messages=messages, tools=NESTED).json["choices"][0]["message"]
        messages.append(answer)
        for call in answer["tool_calls"]:
            names.append(call["function"]["name"])
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": "ok"})
    answer = chat(run, messages=messages, tools=NESTED).json["choices"][0]["message"]
    assert (names, answer["content"]) == (["a", "b"], "Done")


def test_script_of_the_run(server: ScriptedServer) -> None:
    run = server.open_run("[[text By the book]]")
    completion, response = both(run, "Anything")
    assert completion["choices"][0]["message"]["content"] == output_text(response) == "By the book"


def test_a_directive_that_does_not_exist(run: Run) -> None:
    answered = chat(run, messages=[say("[[sing]]")])
    assert answered.status == 418
    assert "unknown directive" in answered.json["error"]["message"]


def test_the_token_limit_is_kept(run: Run) -> None:
    completion, response = both(run, "Something very long, please")
    assert completion["usage"]["completion_tokens"] > 200
    assert response["status"] == "completed"
    old = chat(run, messages=[say("long?")], max_tokens=20).json["choices"][0]
    new = responses(run, input=[say("long?")], max_output_tokens=20).json
    assert (old["finish_reason"], new["incomplete_details"]) == ("length", {"reason": "max_output_tokens"})
    assert old["message"]["content"] == output_text(new)


def test_json_answers(run: Run) -> None:
    schema = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "tags": {"type": "array", "items": {"$ref": "#/$defs/Tag"}},
            "rank": {"anyOf": [{"type": "integer", "minimum": 3, "maximum": 5}, {"type": "null"}]},
        },
        "required": ["name", "tags", "rank"],
        "additionalProperties": False,
        "$defs": {"Tag": {"type": "string", "enum": ["red", "blue"]}},
    }
    text = {"format": {"type": "json_schema", "name": "x", "schema": schema, "strict": True}}
    found = json.loads(output_text(responses(run, text=text).json))
    assert set(found) == {"name", "tags", "rank"}
    assert set(found["tags"]) <= {"red", "blue"} and 3 <= found["rank"] <= 5
    mode = {"text": {"format": {"type": "json_object"}}, "input": [say("JSON, please")]}
    assert "digest" in json.loads(output_text(responses(run, **mode).json))


def test_stored_answers(run: Run) -> None:
    completion = chat(run, store=True).json
    assert send(run, "GET", f"/v1/chat/completions/{completion['id']}").json == completion
    unstored = chat(run).json
    assert send(run, "GET", f"/v1/chat/completions/{unstored['id']}").status == 404
    response = responses(run).json
    assert send(run, "GET", f"/v1/responses/{response['id']}").json == response
    assert send(run, "DELETE", f"/v1/responses/{response['id']}").json["deleted"] is True
    assert send(run, "GET", f"/v1/responses/{response['id']}").status == 404
    assert [exchange.operation for exchange in run.exchanges[-3:]] == ["retrieve", "delete", "retrieve"]


def test_several_choices(run: Run) -> None:
    contents = [choice["message"]["content"] for choice in chat(run, n=3).json["choices"]]
    assert len(set(contents)) == 3


def test_azure_streams_begin_without_choices(run: Run) -> None:
    path = "/openai/deployments/d/chat/completions?api-version=2025-04-01-preview"
    found = events(send(run, "POST", path, {"messages": [say("Hello")], "stream": True}))
    assert found[0]["choices"] == [] and "prompt_filter_results" in found[0]
    assert found[1]["choices"][0]["delta"]["role"] == "assistant"
