"""Faults of tools, streams, formats and pictures: what hand migrations get wrong without anybody noticing."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

TURNS = "plan/turns.py"
TURN_CALLS = "plan/turn_calls.py"
TOOLS = "api/tools.py"
MESSAGES = "api/messages.py"
RESULTS = "api/results.py"
STREAMS = "api/streams.py"
LOOP = "plan/streaming/loop.py"

WHOLE_API = (
    Mutant(
        "only the calls of a turn go back",
        TURNS,
        'base, star, ".output")',
        'base, star, ".output[-1:]")',
        ("36_parallel_tool_calls",),
    ),
    Mutant(
        "a result is matched by the item's own id",
        RESULTS,
        '_read(TOOL_CALL, "id", SCALAR, "{}.call_id"',
        '_read(TOOL_CALL, "id", SCALAR, "{}.id"',
        ("34_one_tool_call", "49_agent_class"),
    ),
    Mutant(
        "schemas become strict",
        TOOLS,
        '"strict": "False"',
        '"strict": "True"',
        ("34_one_tool_call", "52_tool_decorator"),
    ),
    Mutant(
        "the detail of a picture is lost",
        MESSAGES,
        '"image_url.detail": "detail"',
        '"image_url.detail": "quality"',
        ("76_vision_helpers", "79_optional_image"),
    ),
    Mutant(
        "a streamed fragment is doubled",
        STREAMS,
        '"call.function.arguments": "{}.delta"',
        '"call.function.arguments": "{}.delta + {}.delta"',
        ("67_stream_with_tools", "72_stream_with_tools_in_a_class"),
    ),
    Mutant(
        "calls put together are sent under the item's id",
        TURN_CALLS,
        'ROW.moved["id"])',
        '"id")',
        ("tools/pieces_of_a_stream_become_a_turn",),
    ),
    Mutant(
        "a call put together is sent as a reply",
        TURN_CALLS,
        'elements.text_edit(file, items["type"].value, ROW.item)',
        'elements.text_edit(file, items["type"].value, ROW.output_item)',
        ("67_stream_with_tools",),
    ),
    Mutant(
        "the text of a turn with calls is forgotten",
        "plan/handmade.py",
        "is_empty = all(isinstance(value, Str) and value.text",
        "is_empty = any(isinstance(value, Str) and value.text",
        ("tools/text_of_a_turn_begins_empty",),
    ),
    Mutant(
        "errors of a stream pass",
        LOOP,
        'if self._options.stream_errors != "raise" or not self.raises:',
        'if self._options.stream_errors != "raise" or self.raises:',
        ("71_stream_retried",),
    ),
    Mutant(
        "events of errors are handed on",
        "plan/streaming/listing.py",
        'if place.options.stream_errors != "raise":',
        'if place.options.stream_errors == "raise":',
        ("streams/yielded_from",),
    ),
    Mutant(
        "an end with calls is kept as stop",
        "plan/finish_words.py",
        'if word == "stop" and has_tools',
        'if word == "length" and has_tools',
        ("results/finish_reasons_in_a_list",),
    ),
    Mutant(
        "a reason that is kept is the status",
        "plan/finish_words.py",
        "    if not told:\n        return",
        "    if told:\n        return",
        ("61_finish_reason_loop", "results/finish_reason_under_a_key"),
    ),
    Mutant(
        "lists of calls stay lists",
        "plan/streaming/lists.py",
        'Edit(file.parsed.span(data.node), ("{}",))',
        'Edit(file.parsed.span(data.node), ("[]",))',
        ("68_stream_with_tools_in_a_list",),
    ),
    Mutant(
        "another search is asked for",
        TOOLS,
        'WEB_SEARCH_TOOL = "web_search"',
        'WEB_SEARCH_TOOL = "web_search_preview"',
        ("80_web_search",),
    ),
    Mutant(
        "chat's format stays nested",
        "plan/hoist.py",
        "NESTED: Change(hoisted=in_place",
        "NESTED: Change(hoisted=False",
        ("41_json_schema", "73_json_schema_by_a_helper"),
    ),
    Mutant(
        "a base URL without its version",
        "plan/azure_v1.py",
        'PATH = f"{providers.AZURE_V1_PATH}/"',
        'PATH = "/openai/"',
        ("clients/azure_made_anew",),
    ),
)
