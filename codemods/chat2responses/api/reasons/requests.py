"""Reasons that concern what is sent: arguments, messages, tools."""

from __future__ import annotations

from .rows import ReasonRow, manual, unsafe


def _call(argument: str) -> str:
    return f"client.chat.completions.create(model=m, messages=messages, {argument})"


def _new(argument: str = "") -> str:
    return f"client.responses.create(model=m, input=messages{', ' if argument else ''}{argument})"


def _unexpected(name: str) -> tuple[str, ...]:
    return (
        f"Responses.create() got an unexpected keyword argument '{name}'",
        f"Unsupported parameter: '{name}'",
        f"Unknown parameter: '{name}'",
    )


ARGUMENTS: tuple[ReasonRow, ...] = (
    manual(
        "unknown-parameter",
        "The call has an argument that Chat Completions doesn't have",
        "Some patch or wrapper takes it, so this is not the SDK's own method.",
        "Find out who takes the argument, and migrate that layer first.",
        _call("response_model=User"),
        "client.responses.parse(model=m, input=messages, text_format=User)",
        errors=("got an unexpected keyword argument",),
    ),
    manual(
        "kwargs-unresolved",
        "The arguments come from a dict that isn't wholly in sight",
        "A key such as messages or max_tokens in that dict would be a TypeError on Responses.",
        "Pass the arguments by name, or build the dict where the call can see it, then run again.",
        "client.chat.completions.create(**params)",
        "client.responses.create(model=m, input=messages, max_output_tokens=limit)",
        errors=("Responses.create() got an unexpected keyword argument 'messages'",),
    ),
    manual(
        "both-token-limits",
        "Both max_tokens and max_completion_tokens are given",
        "Responses has one limit, max_output_tokens; which of the two was meant can't be told.",
        "Keep the one that holds for your model and remove the other.",
        _call("max_tokens=100, max_completion_tokens=100"),
        _new("max_output_tokens=100"),
        errors=_unexpected("max_tokens"),
    ),
    manual(
        "token-limit-below-16",
        "The token limit is below 16",
        "Responses answers 400 for max_output_tokens below 16, chat has no such bound.",
        "Raise it to 16 or more and cut the text yourself: max_output_tokens=16.",
        _call("max_tokens=1"),
        _new("max_output_tokens=16"),
        errors=(
            "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16",
            "integer_below_min_value",
        ),
        source="OpenAPI",
    ),
    manual(
        "n-choices",
        "The call asks for several answers",
        "Responses has no n: one request gives one answer.",
        "Call it n times, together if they may run at once: "
        "[client.responses.create(...).output_text for _ in range(n)].",
        _call("n=3"),
        "answers = [client.responses.create(model=m, input=messages) for _ in range(3)]",
        errors=_unexpected("n"),
    ),
    manual(
        "stop",
        "The call uses stop sequences",
        "Responses has none; the text would go on past the place where it used to end.",
        "Cut the text in your code (text.split(stop, 1)[0]) or ask for the end in the prompt.",
        _call('stop=["\\n"]'),
        'response.output_text.split("\\n", 1)[0]',
        errors=_unexpected("stop"),
    ),
    manual(
        "logit-bias",
        "The call biases tokens",
        "Responses has no logit_bias.",
        "Say in the prompt, or by a JSON schema with an enum, which words are wanted.",
        _call("logit_bias={1734: -100}"),
        _new('text={"format": {"type": "json_schema", "name": "answer", "schema": SCHEMA}}'),
        errors=_unexpected("logit_bias"),
    ),
    manual(
        "frequency-penalty",
        "The call penalises frequent tokens",
        "Responses has no frequency_penalty.",
        "Remove it after comparing answers, or ask for variety in the prompt.",
        _call("frequency_penalty=0.5"),
        _new(),
        errors=_unexpected("frequency_penalty"),
    ),
    manual(
        "presence-penalty",
        "The call penalises tokens that occurred",
        "Responses has no presence_penalty.",
        "Remove it after comparing answers, or ask for new topics in the prompt.",
        _call("presence_penalty=0.5"),
        _new(),
        errors=_unexpected("presence_penalty"),
    ),
    manual(
        "prediction",
        "The call uses predicted output",
        "Responses has no prediction; answers would be the same but slower.",
        "Remove it if the speed doesn't matter, else stay on Chat Completions for this call.",
        _call('prediction={"type": "content", "content": code}'),
        _new(),
        errors=_unexpected("prediction"),
    ),
    manual(
        "audio",
        "The call sends or receives audio",
        "Responses takes no audio parts and gives no audio.",
        "Stay on Chat Completions, or use the Realtime or Audio API for this call.",
        _call('modalities=["text", "audio"], audio={"voice": "alloy", "format": "wav"}'),
        _call('modalities=["text", "audio"], audio={"voice": "alloy", "format": "wav"}'),
        errors=_unexpected("audio"),
    ),
    manual(
        "modalities",
        "The call asks for other than text",
        "Responses has no modalities.",
        'Stay on Chat Completions for audio; modalities=["text"] can be removed.',
        _call('modalities=["text", "audio"]'),
        _call('modalities=["text", "audio"]'),
        errors=_unexpected("modalities"),
    ),
    unsafe(
        "seed",
        "The call fixes a seed",
        "Responses has no seed; chat promises best-effort determinism only, so repeated runs may differ more.",
        "If nothing depends on repeatable answers, pass --unsafe seed: the argument is removed.",
        _call("seed=7"),
        _new(),
        errors=_unexpected("seed"),
    ),
    manual(
        "search-model",
        "The call searches the web through a search model or an option that can't be resolved",
        "The search-preview models are chat-only and were shut down on 2026-07-23.",
        'Take a current model with tools=[{"type": "web_search"}] and tool_choice="required".',
        'client.chat.completions.create(model="gpt-4o-search-preview", messages=messages, web_search_options={})',
        'client.responses.create(model="gpt-5.5", input=messages, tools=[{"type": "web_search"}],\n'
        '                        tool_choice="required")',
        errors=_unexpected("web_search_options"),
        source="SDK, docs: OpenAI",
    ),
    manual(
        "chat-only-model",
        "The model exists on Chat Completions only",
        "Audio and search-preview models don't answer on Responses.",
        "Choose a model that is on both before migrating.",
        'client.chat.completions.create(model="gpt-4o-audio-preview", messages=messages)',
        'client.responses.create(model="gpt-5.5", input=messages)',
        errors=("This model is only supported in v1/chat/completions and not in v1/responses",),
        source="docs: OpenAI",
    ),
    manual(
        "response-format-unresolved",
        "The response format isn't in sight",
        "A format must move to text={'format': ...} and a json_schema one level up; what isn't seen can't be moved.",
        'Write text={"format": {"type": "json_schema", "name": name, "schema": schema}} at the call.',
        _call("response_format=load_format()"),
        _new('text={"format": {"type": "json_schema", "name": "answer", "schema": SCHEMA}}'),
        errors=(
            "Unsupported parameter: 'response_format'. In the Responses API, this parameter has moved to 'text.format'",
            *_unexpected("response_format"),
        ),
    ),
    manual(
        "schema-missing",
        "The json_schema format has no schema",
        "Chat takes a format without one, Responses insists on it.",
        'Give the schema of what you expect: "schema": {"type": "object", "properties": {...}}.',
        _call('response_format={"type": "json_schema", "json_schema": {"name": "answer"}}'),
        _new('text={"format": {"type": "json_schema", "name": "answer", "schema": SCHEMA}}'),
        errors=("Missing required parameter: 'text.format.schema'",),
    ),
    manual(
        "extra-body",
        "extra_body holds keys that aren't known to both APIs",
        "They are sent as they are; what chat understood may be a 400 or mean something else on Responses.",
        "Check each key in the Responses reference and give it as an argument where there is one.",
        _call('extra_body={"top_k": 40}'),
        _new(),
        errors=("Unknown parameter: 'top_k'",),
    ),
    manual(
        "user-too-long",
        "The user identifier is longer than 64 characters",
        "Responses answers 400 for it, chat doesn't.",
        "Hash it: safety_identifier=hashlib.sha256(user.encode()).hexdigest().",
        _call("user=LONG_TEXT"),
        _new("safety_identifier=hashlib.sha256(LONG_TEXT.encode()).hexdigest()"),
        errors=("Invalid 'user': string too long. Expected a string with maximum length 64",),
        source="issue BerriAI/litellm",
    ),
)

MESSAGES: tuple[ReasonRow, ...] = (
    manual(
        "messages-unresolved",
        "Where the messages come from isn't in sight",
        "They may hold image parts, tool turns or extra keys that Responses answers with 400.",
        'Build them in sight, with {"type": "function_call_output", "call_id": id, "output": text} for a reply.',
        "client.chat.completions.create(model=m, messages=load_messages())",
        "client.responses.create(model=m, input=load_messages())",
        errors=(
            "Unsupported parameter: 'messages'. In the Responses API, this parameter has moved to 'input'",
            "Responses.create() got an unexpected keyword argument 'messages'",
            "Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'",
        ),
    ),
    manual(
        "message-key",
        "A message has a key that Responses doesn't take",
        "Any key beside role, content and type is a 400.",
        "Keep such data beside the list, or strip it when you call: "
        '[{"role": m["role"], "content": m["content"]} for m in messages].',
        'messages.append({"role": "user", "content": text, "timestamp": now})',
        'messages.append({"role": "user", "content": text})',
        errors=("Unknown parameter: 'input[0].timestamp'",),
        source="SDK, public issues",
    ),
    unsafe(
        "message-name",
        "A message carries a name",
        "Responses has no name on messages; without it the model no longer sees who speaks.",
        "Put the name into the text if it matters, or pass --unsafe message-name to drop it.",
        '{"role": "user", "name": "ann", "content": "Hello"}',
        '{"role": "user", "content": "ann: Hello"}',
        errors=("Unknown parameter: 'input[0].name'",),
        source="SDK, public issues",
    ),
    unsafe(
        "assistant-parts",
        "An assistant message has a list as content",
        "As input it must hold output_text parts; the API takes them without id and status, the SDK's types don't.",
        "Give the text as one string, or pass --unsafe assistant-parts.",
        '{"role": "assistant", "content": [{"type": "text", "text": answer}]}',
        '{"role": "assistant", "content": answer}',
        errors=("Invalid value: 'input_text'. Supported values are: 'output_text' and 'refusal'",),
        source="SDK, public issues",
    ),
    manual(
        "message-part",
        "A content part has no counterpart or isn't in sight",
        "Audio parts don't exist on Responses; text and image parts have other types and shapes.",
        'Write {"type": "input_text", "text": t} and {"type": "input_image", "image_url": url, "detail": "auto"}.',
        '{"role": "user", "content": [{"type": "image_url", "image_url": {"url": url}}]}',
        '{"role": "user", "content": [{"type": "input_image", "image_url": url, "detail": "auto"}]}',
        errors=(
            "Invalid value: 'text'. Supported values are: 'input_text'",
            "Invalid value: 'image_url'. Supported values are: 'input_text'",
            "Invalid type for 'input[0].content[0].image_url': expected an image URL, but got an object instead",
        ),
    ),
    manual(
        "message-content-none",
        "A message without content or calls is sent",
        "Chat tolerates content None in an assistant message, Responses wants text.",
        "Leave the message out, or send an empty string if the turn must stay.",
        '{"role": "assistant", "content": None}',
        '{"role": "assistant", "content": ""}',
        errors=("Invalid type for 'input[0].content'",),
    ),
    manual(
        "shared-with-unmigrated-call",
        "The same data goes to a call that stays on Chat Completions",
        "Tools, parts and tool turns have another shape on Responses: one list can't serve both.",
        "Give each call a list of its own, or migrate the other call too.",
        "client.chat.completions.create(model=m, messages=messages, tools=TOOLS)\n"
        "groq.chat.completions.create(model=k, messages=messages, tools=TOOLS)",
        "client.responses.create(model=m, input=messages, tools=RESPONSES_TOOLS)\n"
        "groq.chat.completions.create(model=k, messages=messages, tools=TOOLS)",
    ),
    manual(
        "request-data-escapes",
        "Request data that changes its shape goes where it can't be followed",
        "Whoever gets it (a file, a prompt, a hash, unknown code) would see the new shape.",
        "Make a copy for that reader in the shape it expects.",
        "json.dump(messages, history_file)  # messages hold tool turns",
        "json.dump([to_record(item) for item in messages], history_file)",
    ),
    manual(
        "history-reader",
        "Code reads the history, which will hold items without role or content",
        "Output items are objects, and calls have neither role nor content: such reads break or give other values.",
        'Look at item.type first, or keep a list of your own with {"role", "content"} for what is shown.',
        'visible = [m for m in messages if m["role"] != "tool"]',
        'visible = [m for m in messages if isinstance(m, dict) and m.get("role")]',
        errors=("object is not subscriptable", "KeyError: 'role'"),
    ),
)

TOOLS: tuple[ReasonRow, ...] = (
    manual(
        "tools-unresolved",
        "The tool definitions aren't in sight",
        "On Responses name, parameters and strict stand beside type, and an absent strict would become true.",
        'Write {"type": "function", "name": ..., "parameters": ..., "strict": False} where the tools are built.',
        _call("tools=registry.schemas()"),
        _new('tools=[{"type": "function", "name": name, "parameters": schema, "strict": False}]'),
        errors=(
            "Missing required parameter: 'tools[0].name'",
            "Unknown parameter: 'tools[0].function'",
            "Invalid schema for function",
        ),
        source="SDK, docs: OpenAI",
    ),
    manual(
        "tool-choice-unresolved",
        "The tool choice isn't in sight",
        "A named choice has the name beside type on Responses.",
        'Write tool_choice={"type": "function", "name": name}.',
        _call('tool_choice={"type": "function", "function": {"name": name}}'),
        _new('tool_choice={"type": "function", "name": name}'),
        errors=("Missing required parameter: 'tool_choice.name'", "Unknown parameter: 'tool_choice.function'"),
    ),
)

ROWS = (*ARGUMENTS, *MESSAGES, *TOOLS)
