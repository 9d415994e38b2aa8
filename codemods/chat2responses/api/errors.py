"""Texts of API and SDK errors that a half-done migration meets, and what each of them means.

Texts that belong to a reason code stand with that reason; here are those of things that this tool rewrites. Ids,
names and numbers vary: ``explain`` compares with those left out.

Source: the API as quoted in public issues and repositories, the SDK.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ErrorText:
    """One error text (its stable part), why it comes, and the code that avoids it."""

    text: str
    why: str
    fix: str
    example: str = ""


ERRORS: tuple[ErrorText, ...] = (
    ErrorText(
        "Unsupported parameter: 'messages'. In the Responses API, this parameter has moved to 'input'",
        "The request goes to /responses with the arguments of Chat Completions.",
        "Rename messages to input.",
        "client.responses.create(model=m, input=messages)",
    ),
    ErrorText(
        "Unsupported parameter: 'max_tokens'. In the Responses API, this parameter has moved to 'max_output_tokens'",
        "Chat's two token limits are one on Responses.",
        "Rename max_tokens and max_completion_tokens to max_output_tokens; it must be at least 16.",
        "client.responses.create(model=m, input=messages, max_output_tokens=100)",
    ),
    ErrorText(
        "Unsupported parameter: 'max_completion_tokens'. In the Responses API, this parameter has moved to "
        "'max_output_tokens'",
        "Chat's two token limits are one on Responses.",
        "Rename max_tokens and max_completion_tokens to max_output_tokens; it must be at least 16.",
        "client.responses.create(model=m, input=messages, max_output_tokens=100)",
    ),
    ErrorText(
        "Unsupported parameter: 'reasoning_effort'. In the Responses API, this parameter has moved to "
        "'reasoning.effort'",
        "The effort is a key of reasoning on Responses.",
        "Nest it.",
        'client.responses.create(model=m, input=messages, reasoning={"effort": "low"})',
    ),
    ErrorText(
        "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'",
        "JSON mode looks for the word in input only, not in instructions.",
        "Keep the system message in input, as this tool does.",
        'input=[{"role": "system", "content": "Answer in JSON."}, ...]',
    ),
    ErrorText(
        "No tool output found for function call",
        "A function_call item in input has no function_call_output with its call_id.",
        "Answer every call that is sent back, by call_id and not by the item's id.",
        'messages.append({"type": "function_call_output", "call_id": call.call_id, "output": result})',
    ),
    ErrorText(
        "No tool call found for function call output with call_id",
        "A function_call_output is sent without the call that it answers.",
        "Send all items of response.output back before the outputs.",
        "messages.extend(response.output)",
    ),
    ErrorText(
        "of type 'reasoning' was provided without its required following item",
        "A reasoning item was sent back without the item that followed it.",
        "Send back all items of response.output, in order.",
        "messages.extend(response.output)",
    ),
    ErrorText(
        "was provided without its required 'reasoning' item",
        "A call or message with its own id was sent back without the reasoning item before it.",
        "Send back all items of response.output, or build the call without an id.",
        "messages.extend(response.output)",
    ),
    ErrorText(
        "Expected an ID that begins with 'fc'",
        "The id of a chat tool call was written as the id of a function_call item.",
        "Write it as call_id and leave id out.",
        '{"type": "function_call", "call_id": id, "name": name, "arguments": arguments}',
    ),
    ErrorText(
        "Encrypted content is not supported with this model",
        'include=["reasoning.encrypted_content"] was asked of a model that doesn\'t reason.',
        "Ask for it only with reasoning models.",
    ),
    ErrorText(
        "Unknown parameter: 'input[1].status'",
        "An output item was dumped with model_dump(), which writes keys that must not be sent.",
        "Send the item itself, or item.to_dict().",
        "messages.extend(item.to_dict() for item in response.output)",
    ),
    ErrorText(
        "Unknown parameter: 'input[1].tool_calls'",
        "An assistant turn of Chat Completions was sent with its tool_calls.",
        "Send the text as a message and one function_call item per call.",
        '{"type": "function_call", "call_id": id, "name": name, "arguments": arguments}',
    ),
    ErrorText(
        "Invalid value: 'tool'. Supported values are: 'assistant', 'system', 'developer', and 'user'",
        "A tool message of Chat Completions was sent.",
        "Send a function_call_output item.",
        '{"type": "function_call_output", "call_id": id, "output": content}',
    ),
    ErrorText(
        "'Response' object has no attribute 'choices'",
        "The call was migrated, the code that reads its answer wasn't.",
        "Read output_text, or the items of output.",
        "response.output_text",
    ),
    ErrorText(
        "'ChatCompletion' object has no attribute 'output_text'",
        "The reader was migrated, the call that it reads from wasn't.",
        "Migrate the call too, or whatever returns an older answer (a cache, another provider).",
        "response = client.responses.create(model=m, input=messages)",
    ),
    ErrorText(
        "property 'output_text' of 'Response' object has no setter",
        "Code stores into the answer's text.",
        "Bind the text to a name and change that.",
        "text = redact(response.output_text)",
    ),
    ErrorText(
        "'ResponseUsage' object has no attribute 'prompt_tokens'",
        "The usage fields have other names.",
        "Read input_tokens and output_tokens.",
        "response.usage.input_tokens",
    ),
    ErrorText(
        "'ResponseFunctionToolCall' object has no attribute 'function'",
        "A call has its name and arguments itself.",
        "Read call.name and call.arguments.",
        "json.loads(call.arguments)",
    ),
)
