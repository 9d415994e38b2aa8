"""Faults of the table and of the texts that are written: a wrong row, a lost parameter, a swapped field."""

from __future__ import annotations

from tests.mutants.mutant import Mutant

RESULTS = "api/results.py"
PARAMETERS = "api/parameters.py"
MESSAGES = "api/messages.py"
TOOLS = "api/tools.py"

ROWS = (
    Mutant(
        "the first output item is taken for the message",
        RESULTS,
        'TEXT, "{}.output_text"',
        'TEXT, "{}.output[0].content[0].text"',
        ("01_bedtime_story [[reasoning]]", "seed_function [[reasoning]]"),
    ),
    Mutant(
        "the id of the item is taken for that of the call",
        RESULTS,
        '"{}.call_id"',
        '"{}.id"',
        ("34_one_tool_call", "seed_tools"),
    ),
    Mutant(
        "usage fields are swapped",
        RESULTS,
        '"prompt_tokens", SCALAR, "{}.input_tokens"',
        '"prompt_tokens", SCALAR, "{}.output_tokens"',
        ("results/usage_in_a_dict", "11_usage_logging"),
    ),
    Mutant(
        "details of the wrong tokens",
        RESULTS,
        'PROMPT_DETAILS, "{}.input_tokens_details"',
        'PROMPT_DETAILS, "{}.output_tokens_details"',
        ("results/usage_in_detail",),
    ),
    Mutant(
        "strict is left to the default",
        TOOLS,
        '"parameters": EMPTY_PARAMETERS, "strict": "False"',
        '"parameters": EMPTY_PARAMETERS, "strict": "None"',
        ("tools/built_by_a_function", "seed_tool_dispatch"),
    ),
    Mutant(
        "strict is written as true", TOOLS, '"strict": "False"})', '"strict": "True"})', ("35_tool_loop", "seed_tools")
    ),
    Mutant(
        "a named tool choice is not hoisted",
        TOOLS,
        '"function": ("function", ("name",)),\n        "custom"',
        '"custom"',
        ("tools/choice_named",),
        behaviour=False,
    ),
    Mutant(
        "the temperature is dropped",
        PARAMETERS,
        '_same("temperature", note',
        '_absent("temperature", "stop", 0, 0.2, 0.3, 0.7, note',
        ("02_system_and_user", "05_module_client"),
    ),
    Mutant(
        "the token limit keeps its name",
        PARAMETERS,
        '"max_tokens",\n        "max_output_tokens"',
        '"max_tokens",\n        "max_tokens"',
        ("calls/partial", "seed_finish_reason"),
    ),
    Mutant(
        "the newer token limit becomes something else",
        PARAMETERS,
        '"max_completion_tokens",\n        "max_output_tokens"',
        '"max_completion_tokens",\n        "top_logprobs"',
        ("parameters/max_completion_tokens", "23_walrus"),
    ),
    Mutant(
        "the effort lands on another key",
        PARAMETERS,
        '"reasoning.effort"',
        '"text.verbosity"',
        ("parameters/reasoning_effort",),
    ),
    Mutant(
        "log probabilities aren't asked for",
        PARAMETERS,
        'LOGPROBS_INCLUDE = "message.output_text.logprobs"',
        'LOGPROBS_INCLUDE = "reasoning.encrypted_content"',
        ("22_logprobs", "parameters/top_logprobs"),
    ),
    Mutant(
        "include_usage is kept",
        PARAMETERS,
        'DROPPED_STREAM_OPTIONS = frozenset({"include_usage"})\nKEPT_STREAM_OPTIONS = frozenset({',
        'DROPPED_STREAM_OPTIONS = frozenset()\nKEPT_STREAM_OPTIONS = frozenset({"include_usage", ',
        ("28_stream_usage", "streams/last_usage_is_kept"),
    ),
    Mutant(
        "another reason for a cut answer",
        RESULTS,
        '.reason == "max_output_tokens"',
        '.reason == "max_tokens"',
        ("12_finish_reason_length", "seed_finish_reason"),
    ),
    Mutant(
        "any end counts as stop",
        RESULTS,
        '"stop": \'{}.status == "completed"\'',
        '"stop": \'{}.status != "failed"\'',
        ("results/not_finished",),
    ),
    Mutant(
        "an end with calls counts as stop",
        RESULTS,
        'NO_CALLS = \'not any(item.type == "function_call"',
        'NO_CALLS = \'not any(item.type == "tool_call"',
        ("results/stop_beside_tools",),
    ),
    Mutant(
        "only the first call is seen",
        RESULTS,
        "TOOL_CALLS,\n        '[item for item in {}.output if item.type == \"function_call\"]'",
        "TOOL_CALLS,\n        '[item for item in {}.output if item.type == \"function_call\"][:1]'",
        ("35_tool_loop", "tools/lists_put_together"),
    ),
    Mutant("times are floats", RESULTS, '"int({}.created_at)"', '"{}.created_at"', ("results/ids_and_times",)),
    Mutant(
        "the refusal is read from the text",
        RESULTS,
        "'for part in item.content if part.type == \"refusal\"), None)'",
        "'for part in item.content if part.type == \"output_text\"), None)'",
        ("42_parse_refusal", "formats/refusal_is_named"),
    ),
    Mutant(
        "text is taken for the parsed object",
        RESULTS,
        '"{}.output_parsed"',
        '"{}.output_text"',
        ("40_parse_pydantic", "seed_parsed"),
    ),
    Mutant(
        "images are sent in low detail", MESSAGES, '{"detail": \'"auto"\'}', '{"detail": \'"low"\'}', ("seed_vision",)
    ),
    Mutant(
        "text parts are the model's own",
        MESSAGES,
        'Part("text", "input_text"',
        'Part("text", "output_text"',
        ("43_vision_url", "seed_vision"),
    ),
    Mutant(
        "replies are sent as calls",
        MESSAGES,
        '"function_call",\n            "function_call_output",',
        '"function_call",\n            "function_call",',
        ("34_one_tool_call", "seed_tools"),
    ),
    Mutant(
        "text comes when it is done",
        "api/streams.py",
        '"response.output_text.delta"',
        '"response.output_text.done"',
        ("24_stream_print", "seed_stream_function"),
    ),
    Mutant(
        "the model's turn becomes the user's",
        "plan/turns.py",
        '{"role": "assistant", "content": ',
        '{"role": "user", "content": ',
        ("08_append_message", "seed_history_class"),
    ),
    Mutant(
        "a test for None loses its not",
        "infer/sdk.py",
        'Rewrite(node, ("not ", operand), sites(objects), precedence="not")',
        "Rewrite(node, (operand,), sites(objects))",
        ("13_none_check", "seed_none_guard"),
    ),
)
