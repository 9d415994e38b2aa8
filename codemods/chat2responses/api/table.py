"""The mapping table as Markdown, generated from the rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from . import messages, methods, parameters, results, streams, tools, types
from .parameters import How, Parameter
from .reasons import NOTES, REASONS
from .results import Row

CHAT_BASES: Mapping[str, str] = {
    results.COMPLETION: "completion",
    results.CHOICE: "completion.choices[0]",
    results.MESSAGE: "completion.choices[0].message",
    results.TOOL_CALL: "call",
    results.FUNCTION: "call.function",
    results.CUSTOM_TOOL_CALL: "call.custom",
    results.FUNCTION_CALL: "completion.choices[0].message.function_call",
    results.USAGE: "completion.usage",
    results.PROMPT_DETAILS: "completion.usage.prompt_tokens_details",
    results.COMPLETION_DETAILS: "completion.usage.completion_tokens_details",
    results.LOGPROBS: "completion.choices[0].logprobs",
    results.TOKEN_LOGPROB: "token",
    results.ANNOTATION: "annotation",
    results.URL_CITATION: "annotation.url_citation",
    results.RAW_RESPONSE: "raw",
}
"""Kind -> how a value of it is written on the chat side."""

RESPONSE_BASES: Mapping[str, str] = {
    results.COMPLETION: "response",
    results.CHOICE: "response",
    results.MESSAGE: "response",
    results.TOOL_CALL: "call",
    results.FUNCTION: "call",
    results.CUSTOM_TOOL_CALL: "call",
    results.FUNCTION_CALL: "call",
    results.USAGE: "response.usage",
    results.PROMPT_DETAILS: "response.usage.input_tokens_details",
    results.COMPLETION_DETAILS: "response.usage.output_tokens_details",
    results.LOGPROBS: "part",
    results.TOKEN_LOGPROB: "token",
    results.ANNOTATION: "annotation",
    results.URL_CITATION: "annotation",
    results.RAW_RESPONSE: "raw",
}
"""Kind -> how its representation is written on the Responses side."""


def mapping_table() -> str:
    """All tables as Markdown with headings of the fourth level, ending with a line end."""
    sections = (
        ("Methods", _methods()),
        ("Request parameters", _parameters()),
        ("Messages", _messages()),
        ("Tools", _tools()),
        ("Results", _results()),
        ("Stream events", _streams()),
        ("Type names in annotations", _types()),
    )
    return "\n".join(f"#### {title}\n\n{_markdown(rows)}" for title, rows in sections)


def findings_table() -> str:
    """All reason codes as one Markdown table, ending with a line end."""
    lines = ["| code | verdict | found | what frees it |", "|---|---|---|---|"]
    for row in REASONS.values():
        cells = (_code(row.code), row.verdict.value, row.title, _code(row.option) if row.option else "")
        lines.append(f"| {' | '.join(map(_cell, cells))} |")
    return "\n".join(lines) + "\n"


def differences_list() -> str:
    """The accepted differences as a Markdown list, ending with a line end."""
    rows = [row for row in NOTES.values() if not row.hint]
    return "".join(
        f"- {_code(row.code)}{f' (policy `{row.option}`)' if row.option else ''}: {row.text}\n" for row in rows
    )


def parameter_target(row: Parameter) -> str:
    """The Responses argument as code, empty when there is none: ``reasoning={"effort": …}``."""
    outer, _, inner = row.target.partition(".")
    return f'{outer}={{"{inner}": …}}' if inner else outer


def chat_expression(row: Row) -> str:
    """What is read on the chat side, as code."""
    return f"{CHAT_BASES[row.kind]}.{row.name}"


def response_expression(row: Row) -> str:
    """What stands for it on the Responses side, as code; empty when it is refused or contextual."""
    return "" if row.template is None else row.template.replace("{}", RESPONSE_BASES[row.kind])


def _markdown(rows: Iterable[tuple[str, str, str]]) -> str:
    lines = ["| Chat Completions | Responses | remarks |", "|---|---|---|"]
    lines += [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{text}`" if text else "-"


def _refusal(code: str) -> str:
    return f"refused: `{code}`"


def _methods() -> Iterator[tuple[str, str, str]]:
    for method in methods.METHODS.values():
        target = _code(f"client.responses.{method.target}" if method.target else "")
        remark = "" if not method.code else f"`{method.code}`" if method.target else _refusal(method.code)
        yield _code(f"client.chat.completions.{method.name}"), target, remark


def _parameters() -> Iterator[tuple[str, str, str]]:
    for row in parameters.CREATE.values():
        yield _code(row.name), _code(parameter_target(row)), "; ".join(_parameter_remarks(row))


def _parameter_remarks(row: Parameter) -> Iterator[str]:
    if row.how is How.DROP_NEUTRAL_ELSE_REFUSE:
        values = ", ".join(_code(repr(value)) for value in row.neutral)
        yield f"{values} dropped, else {_refusal(row.code)}"
    elif row.how is How.UNSAFE_DROP:
        yield f"dropped under `--unsafe {row.code}`"
    if row.note:
        yield row.note


def _messages() -> Iterator[tuple[str, str, str]]:
    yield '`{"role": …, "content": "text"}`', "the same", f"roles {', '.join(sorted(messages.PLAIN_ROLES))}"
    for part in messages.PARTS.values():
        target = _code(f'{{"type": "{part.target}", …}}' if part.target else "")
        yield _code(f'{{"type": "{part.type}", …}}'), target, part.note if part.target else _refusal(part.code)
    for call in messages.CALL_ITEMS.values():
        yield (
            _code(f'an element of "tool_calls" of type "{call.chat_type}"'),
            _code(f'{{"type": "{call.item}", …}}'),
            "an item of its own, with the call's id as `call_id`",
        )
        yield (
            _code('{"role": "tool", "tool_call_id": …, "content": …}'),
            _code(f'{{"type": "{call.output_item}", "call_id": …, "output": …}}'),
            f"answers a call of type {call.chat_type}",
        )
    for key in messages.KEYS.values():
        if key.code:
            unsafe = key.fate is messages.KeyFate.UNSAFE_DROP
            remark = f"dropped under `--unsafe {key.code}`" if unsafe else _refusal(key.code)
            yield _code(f'"{key.name}" ({key.role})'), "-", remark


def _tools() -> Iterator[tuple[str, str, str]]:
    for tool in tools.TOOL_TYPES.values():
        keys = ", ".join(f'"{key}"' for key in tool.keys)
        yield (
            _code(f'{{"type": "{tool.type}", "{tool.nested}": {{{keys}}}}}'),
            _code(f'{{"type": "{tool.type}", {keys}}}'),
            tool.note,
        )
    for name, (nested, inner) in tools.CHOICE_TYPES.items():
        keys = ", ".join(f'"{key}"' for key in inner)
        yield (
            _code(f'tool_choice={{"type": "{name}", "{nested}": {{{keys}}}}}'),
            _code(f'tool_choice={{"type": "{name}", {keys}}}'),
            "",
        )


def _results() -> Iterator[tuple[str, str, str]]:
    for row in results.ATTRIBUTES.values():
        if row.name in results.DUMPING_METHODS or row.kind == results.RAW_RESPONSE:
            continue
        remark = _refusal(row.code) if row.refused else row.remark
        target = "by its use" if row.contextual else _code(response_expression(row))
        yield _code(chat_expression(row)), target, remark
    yield "`model_dump()`, `to_dict()`, `copy()` … of any of these", "-", _refusal("result-dumped")
    for reason, condition in results.FINISH_REASONS.items():
        yield (
            _code(f'completion.choices[0].finish_reason == "{reason}"'),
            _code(condition.replace("{}", "response")),
            "",
        )


def _streams() -> Iterator[tuple[str, str, str]]:
    for event in streams.EVENTS:
        test = " or ".join(f'event.type == "{name}"' for name in event.types)
        for path, template in event.templates.items():
            if not path.startswith("chunk.") or path == "chunk.usage":
                yield _code(path), _code(template.replace("{}", "event")), _code(test)
    for row in streams.HELPER_EVENTS.values():
        yield _code(f'event.type == "{row.type}"'), _code(row.target), "" if row.target else _refusal(row.code)


def _types() -> Iterator[tuple[str, str, str]]:
    for row in types.TYPES.values():
        inner = row.source.removeprefix(f"{types.CHAT}.")
        if "." in inner and row.source.startswith(types.CHAT):
            continue
        remark = _refusal(row.code) if row.refused else f"in a list: `{row.container}`" if row.container else ""
        yield _code(inner), _code(f"{row.module}.{row.name}" if row.name else ""), remark
