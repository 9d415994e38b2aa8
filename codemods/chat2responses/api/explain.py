"""The pages of the reference: which there are, and which of them a name or the text of an error leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from . import messages, methods, results, streams, tools, types
from .errors import ERRORS, ErrorText
from .page import Code, Page, Text
from .parameters import CREATE, Parameter
from .reasons import NOTES, REASONS, NoteRow, ReasonRow
from .results import ATTRIBUTES, Row
from .table import CHAT_BASES, chat_expression, mapping_table, parameter_target, response_expression
from .versions import FIRST, Version, show

__all__ = ["explain", "mapping_table", "names", "note_page", "pages", "reason_page", "reference"]

_SHORTEST_ERROR = 12
"""Fewer letters than these don't make an error text."""

_ARGUMENT = re.compile(r"(?:argument|parameter):? '(\w+)'")
_ATTRIBUTE = re.compile(r"attribute '(\w+)'")


def explain(name: str) -> str | None:
    """The pages for ``name`` as plain text, ending with a line end, or None when nothing is known of it."""
    found = pages(name)
    return "\n\n".join(page.text() for page in found) + "\n" if found else None


def pages(name: str) -> list[Page]:
    """The pages for ``name``; when several rows have the name all of them, none when nothing is known of it.

    ``name`` is a reason or note code, a parameter, a field of a message, a tool or an answer (``content``,
    ``message.content``, ``choices[0].message.content``, ``delta.content``), an event type, a type name, a method, what
    one of these became on Responses, or the text of an error as the API or Python words it.
    """
    wanted = name.strip()
    if not wanted:
        return []
    if " " not in wanted:
        return [*_named(wanted)] or [*_targeting(wanted)] or _error_pages(wanted)
    return [*dict.fromkeys((*_error_pages(wanted), *_quoted_pages(wanted)))]


def names() -> list[str]:
    """Every name that has a page, sorted; the texts of errors have pages too."""
    return sorted({name for _, entries in _sections() for name, _ in entries})


def reference() -> str:
    """All pages as one Markdown document, ending with a line end."""
    parts = ["# Reference"]
    for title, entries in _sections():
        parts.append(f"## {title}")
        parts.extend(dict.fromkeys(page.markdown() for _, page in entries))
    parts.append("## Errors")
    parts.extend(_error(row).markdown() for row in ERRORS)
    return "\n\n".join(parts) + "\n"


def reason_page(row: ReasonRow) -> Page:
    """The page of a reason."""
    return _page(
        row.code,
        row.verdict.value,
        Text("", f"{row.title}."),
        Text("Why", row.why),
        Text("By hand", row.hint),
        Code("Found", tuple(row.before.splitlines())),
        Code("Written by hand", tuple(row.after.splitlines())),
        Text("Option", row.option),
        Code("Errors that people meet", row.errors, ""),
        Text("Source", row.source),
    )


def note_page(row: NoteRow) -> Page:
    """The page of a note."""
    return _page(
        row.code,
        "hint" if row.hint else "note",
        Text("", f"{row.title}."),
        Text("", row.text),
        Text("Policy", row.option),
        Text("Source", row.source),
    )


_Entries = list[tuple[str, Page]]


def _sections() -> Iterator[tuple[str, _Entries]]:
    """Every page by its name, in the chapters of the reference; the last one, errors, has no names."""
    yield "Findings", [(row.code, reason_page(row)) for row in REASONS.values()]
    yield "Differences and hints", [(row.code, note_page(row)) for row in NOTES.values()]
    yield "Methods", [(row.name, _method(row)) for row in methods.METHODS.values()]
    yield "Request parameters", [(row.name, _parameter(row)) for row in CREATE.values()]
    yield "Fields of messages", [*_message_keys()]
    yield "Content parts", [(row.type, _part(row)) for row in messages.PARTS.values()]
    yield "Tools and tool choices", [*_tools()]
    yield "Fields of answers", [*_fields()]
    yield "Finish reasons", [(name, _finish_reason(name)) for name in results.FINISH_REASONS]
    yield "Fields of stream chunks", [*_chunk_fields()]
    yield "Stream events", [*_events()]
    yield "Types", [(row.source.rpartition(".")[2], _type(row)) for row in _distinct_types()]


def _named(wanted: str) -> Iterator[Page]:
    if "completions" in wanted and wanted.rpartition(".")[2] in methods.METHODS:
        yield _method(methods.METHODS[wanted.rpartition(".")[2]])
        return
    path = re.sub(r"\[[^\]]*\]", "", wanted)
    owner, _, name = path.rpartition(".")
    if name in results.DUMPING_METHODS:
        yield _page(name, "", Text("", "The whole shape of an answer or of a part of it."), *_see("result-dumped"))
        return
    seen: set[Page] = set()
    for known, page in (entry for _, entries in _sections() for entry in entries):
        if page not in seen and (known in (wanted, path) or _is_field(known, owner.rpartition(".")[2], name)):
            seen.add(page)
            yield page
    yield from (_type(row) for row in types.TYPES.values() if wanted == row.source and "." in wanted)


def _is_field(known: str, owner: str, name: str) -> bool:
    """Whether a field's full name, ``message.content``, is meant by its own name and perhaps its owner's."""
    known_owner, dot, known_name = known.rpartition(".")
    return bool(dot) and known_name == name and owner in ("", known_owner, _WRITTEN.get(known_owner, known_owner))


_WRITTEN = {kind: base.rpartition(".")[2].partition("[")[0] for kind, base in CHAT_BASES.items()}
"""Kind -> the word for it in code: ``usage`` has ``prompt_tokens_details``, which the table calls by another name."""


def _targeting(wanted: str) -> Iterator[Page]:
    """Pages of what became ``wanted`` on Responses: ``max_output_tokens``, ``response.output_text``."""
    name = wanted.rpartition(".")[2]
    for row in CREATE.values():
        if wanted in (row.target, row.target.partition(".")[0]) and name:
            yield _parameter(row)
    for field in ATTRIBUTES.values():
        target = response_expression(field)
        if wanted == target or (name and target.rpartition(".")[2] == name):
            yield _field(field)
    for kind in types.TYPES.values():
        if kind.name and kind.name == name:
            yield _type(kind)


def _quoted_pages(wanted: str) -> list[Page]:
    """The pages of what an error text complains about: ``unexpected keyword argument 'store'``."""
    argument = _ARGUMENT.search(wanted)
    if argument and argument[1] in CREATE:
        return [_parameter(CREATE[argument[1]])]
    attribute = _ATTRIBUTE.search(wanted)
    return [page for name, page in _fields() if name.endswith(f".{attribute[1]}")] if attribute else []


def _method(method: methods.Method) -> Page:
    target = f"client.responses.{method.target}" if method.target else "no counterpart"
    renamed = ", ".join(f"{old} becomes {new}" for old, new in method.renamed.items())
    return _page(
        f"client.chat.completions.{method.name}",
        "",
        Text("Responses", target),
        Text("Arguments", renamed),
        *_see(method.code),
        *_see(method.note),
        *_since(method.since),
    )


def _parameter(row: Parameter) -> Page:
    return _page(
        row.name,
        "request parameter",
        Text("Responses", parameter_target(row) or "no counterpart"),
        Text("Remark", row.note),
        Text("Dropped when it is", ", ".join(map(repr, row.neutral))),
        *_see(row.code),
        *_since(row.since),
        Text("Source", row.source),
    )


def _message_keys() -> Iterator[tuple[str, Page]]:
    fates = {
        messages.KeyFate.KEEP: "stays as it is",
        messages.KeyFate.RESHAPE: "the message becomes other items",
        messages.KeyFate.DROP: "dropped",
        messages.KeyFate.UNSAFE_DROP: "no counterpart",
        messages.KeyFate.REFUSE: "no counterpart",
    }
    for row in messages.KEYS.values():
        target = f'the key "{row.target}"' if row.target else fates[row.fate]
        yield (
            f"messages.{row.name}",
            _page(
                f'"{row.name}"',
                f"key of a message, role {row.role}",
                Text("Responses", target),
                Text("Remark", row.note),
                *_see(row.code),
            ),
        )


def _part(row: messages.Part) -> Page:
    return _page(
        f'{{"type": "{row.type}"}}',
        "content part",
        Text("Responses", f'{{"type": "{row.target}"}}' if row.target else "no counterpart"),
        Text("Keys", "; ".join(f"{old} becomes {new}" for old, new in row.moved.items() if old != new)),
        Text("Added where absent", ", ".join(f"{key}={value}" for key, value in row.added.items())),
        Text("Remark", row.note),
        *_see(row.code),
        Text("Source", row.source),
    )


def _tools() -> Iterator[tuple[str, Page]]:
    for tool in tools.TOOL_TYPES.values():
        yield (
            f"tools.{tool.type}",
            _page(
                f'{{"type": "{tool.type}"}}',
                "tool",
                Text("Responses", f'the keys of "{tool.nested}" stand beside "type": {", ".join(tool.keys)}'),
                Text("Added where absent", ", ".join(f"{key}={value}" for key, value in tool.added.items())),
                Text("Remark", tool.note),
                *_since(tool.since),
                Text("Source", tool.source),
            ),
        )
    for name, (nested, keys) in tools.CHOICE_TYPES.items():
        yield (
            f"tool_choice.{name}",
            _page(
                f'{{"type": "{name}"}}',
                "tool choice",
                Text("Responses", f'the keys of "{nested}" stand beside "type": {", ".join(keys)}'),
            ),
        )
    for call in messages.CALL_ITEMS.values():
        yield (
            f"tool_calls.{call.chat_type}",
            _page(
                f'{{"type": "{call.chat_type}"}}',
                "tool call of an assistant message",
                Text("Responses", f'an item of type "{call.item}", answered by one of type "{call.output_item}"'),
                Text("Keys", "; ".join(f"{old} becomes {new}" for old, new in call.moved.items())),
                *_since(call.since),
            ),
        )


def _fields() -> Iterator[tuple[str, Page]]:
    for row in ATTRIBUTES.values():
        if row.name not in results.DUMPING_METHODS:
            yield f"{row.kind}.{row.name}", _field(row)


def _field(row: Row) -> Page:
    return _page(
        chat_expression(row),
        "",
        Text("Responses", response_expression(row)),
        Text("Remark", row.remark),
        *([Text("", "Depends on how it is used.")] if row.contextual else _see(row.code)),
        *_since(row.since),
        Text("Source", row.source),
    )


def _finish_reason(name: str) -> Page:
    condition = results.FINISH_REASONS[name].replace("{}", "response")
    return _page(f'finish_reason == "{name}"', "", Code("Responses", (condition,)))


def _chunk_fields() -> Iterator[tuple[str, Page]]:
    found: dict[str, list[Text]] = {}
    for row in streams.EVENTS:
        for path, template in row.templates.items():
            read = f"{template.replace('{}', 'event')} of {' or '.join(row.types)}"
            found.setdefault(path, []).append(Text("Responses", read))
    for path in streams.CONTEXTUAL:
        found.setdefault(path, []).append(Text("", "Depends on how it is used."))
    for path, code in streams.REFUSED.items():
        found.setdefault(path, []).extend(_see(code))
    for path, parts in found.items():
        yield path, _page(path, "stream chunk", *dict.fromkeys(parts))


def _events() -> Iterator[tuple[str, Page]]:
    for name in dict.fromkeys(name for row in streams.EVENTS for name in row.types):
        rows = [row for row in streams.EVENTS if name in row.types]
        reads = {f"{chat}: {code.replace('{}', 'event')}" for row in rows for chat, code in row.templates.items()}
        classes = " and ".join(dict.fromkeys(row.chunk.value for row in rows))
        yield (
            name,
            _page(
                name,
                "Responses event",
                Text("", f"Stands for a chat chunk of class {classes}."),
                Code("Reads", tuple(sorted(reads)), ""),
            ),
        )
    for event in streams.HELPER_EVENTS.values():
        fields = tuple(f"{chat}: {target}" for chat, target in event.fields.items())
        yield (
            event.type,
            _page(
                event.type,
                "event of chat's stream helper",
                Text("Responses", event.target),
                Code("Fields", fields, ""),
                *([] if event.target else _see(event.code)),
            ),
        )


def _distinct_types() -> list[types.TypeRow]:
    """One row for each class: some can be imported from two modules."""
    rows: dict[str, types.TypeRow] = {}
    for row in types.TYPES.values():
        rows.setdefault(row.source.rpartition(".")[2], row)
    return [*rows.values()]


def _type(row: types.TypeRow) -> Page:
    return _page(
        row.source,
        "type",
        Text("Responses", f"{row.module}.{row.name}" if row.name else ""),
        *([] if row.name else _see(row.code)),
        Text("In a list", f"{types.RESPONSES}.{row.container}" if row.container else ""),
        *([Text("", "For annotations only: the target is no class.")] if row.union else []),
        *_since(row.since),
    )


def _error(row: ErrorText) -> Page:
    return _page(
        row.text,
        "error",
        Text("Why", row.why),
        Text("Fix", row.fix),
        Code("Code", tuple(row.example.splitlines())),
    )


def _error_pages(wanted: str) -> list[Page]:
    text = _stable(wanted)
    found = [(_match(text, [row.text]), _error(row)) for row in ERRORS]
    found += [(_match(text, row.errors), reason_page(row)) for row in REASONS.values()]
    best = max(length for length, _ in found)
    return [page for length, page in found if length == best >= _SHORTEST_ERROR]


def _match(text: str, known: Iterable[str]) -> int:
    """How many letters ``text`` has in common with the best of the ``known`` texts that it contains or is part of."""
    stable = (_stable(error) for error in known)
    return max((min(len(text), len(error)) for error in stable if error in text or text in error), default=0)


def _stable(text: str) -> str:
    """``text`` without what varies between two occurrences of an error: positions, ids, case, spaces, the last dot."""
    text = re.sub(r"\b(?:call|fc|rs|msg|resp)_\w+", "ID", text)
    text = re.sub(r"\[\d+\]", "[0]", text)
    return " ".join(text.lower().split()).rstrip(".")


def _see(code: str) -> list[Text]:
    return [Text("See", f"chat2responses explain {code}")] if code else []


def _since(version: Version) -> list[Text]:
    return [Text("Since", f"openai {show(version)}")] if version > FIRST else []


def _page(name: str, kind: str, *parts: Text | Code) -> Page:
    """A page without the parts that have nothing to say."""
    kept = tuple(part for part in parts if (part.text if isinstance(part, Text) else part.lines))
    return Page(name, kind, kept)
