"""The accepted divergences. Nothing else may differ.

``LAW`` is the closed list that the tool tells as notes, under their codes; ``UNSAFE`` what a user lets it do by
``--unsafe``; ``PLACES`` what differs between any two runs. Some hold for every program: they change texts that no
program can test without being refused. The others must be claimed by the program that shows them (``# equivalence:
accepts NAME``): else they would hide real differences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.equivalence.runner import Outcome
from tests.server import Exchange
from tests.server.answer import Answer
from tests.server.shape import STREAM_ERROR

CUT = frozenset({"openai.LengthFinishReasonError", "openai.ContentFilterFinishReasonError"})
VALIDATION_ERROR = "pydantic_core._pydantic_core.ValidationError"


@dataclass(frozen=True)
class Divergence:
    """One entry.

    ``text`` normalises what a program wrote, given its outcome; ``lines`` compares what ``text`` can't bring
    together; ``settings`` aren't part of the canonical requests; ``classes`` are exceptions that count as one;
    ``ends`` tells after which exchange of the migrated program nothing is compared any more.
    """

    name: str
    why: str
    always: bool = False
    text: Callable[[str, Outcome], str] | None = None
    lines: Callable[[str, str], bool] | None = None
    settings: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    ends: Callable[[Exchange], bool] | None = None


def without_ids(text: str, outcome: Outcome) -> str:
    """Answers are named alike but for their API's prefix."""
    return re.sub(r"\b(?:chatcmpl-|resp_)([0-9a-f]+)", r"<answer \1>", text)


def without_error_texts(text: str, outcome: Outcome) -> str:
    """Errors keep status, class and code; their words and the rest of their bodies are each API's own."""
    for exchange in outcome.exchanges:
        if exchange.error is None:
            continue
        error = exchange.error
        for shown in (str(error.body), str(error.error), error.message):
            text = text.replace(shown, f"<error {error.code}>")
    for message in _stream_errors(outcome):
        text = re.sub(r"\{[^{}]*" + re.escape(message) + r"[^{}]*\}", "<stream error>", text)
    return text


def _stream_errors(outcome: Outcome) -> Iterator[str]:
    if any(exchange.answer and exchange.answer.breaks for exchange in outcome.exchanges):
        yield STREAM_ERROR


def without_whole_answers(text: str, outcome: Outcome) -> str:
    """A whole answer that is printed looks like what it is."""
    text = _without_objects(text, r"\b(?:Parsed)?(?:ChatCompletion|Response)(?:\[[^()]*?\])?\(id='", "<whole answer>")
    return _without_objects(text, r"\{'id': '(?:chatcmpl-|resp_|<answer )", "<whole answer>", "{}")


def without_whole_usage(text: str, outcome: Outcome) -> str:
    """A whole usage that is printed has the names of its class."""
    return _without_objects(text, r"\b(?:Completion|Response)Usage\(", "<usage>")


def _without_objects(text: str, opening: str, instead: str, pair: str = "()") -> str:
    """Replaces what ``repr`` makes of objects. Parentheses, or braces, are matched outside of quoted strings."""
    pattern = re.compile(opening)
    found = pattern.search(text)
    while found:
        end = _closing(text, text.index(pair[0], found.start()), pair)
        text = f"{text[: found.start()]}{instead}{text[end:]}"
        found = pattern.search(text)
    return text


def _closing(text: str, start: int, pair: str) -> int:
    depth = 0
    quote = ""
    position = start
    while position < len(text):
        letter = text[position]
        if quote:
            if letter == "\\":
                position += 1
            elif letter == quote:
                quote = ""
        elif letter in "'\"":
            quote = letter
        elif letter in pair:
            depth += 1 if letter == pair[0] else -1
            if depth == 0:
                return position + 1
        position += 1
    return len(text)


def without_source_lines(text: str, outcome: Outcome) -> str:
    """Tracebacks and warnings count the lines of the source, which the migration changes.

    A traceback quotes it too: the last line remains.
    """
    text = re.sub(r'(?m)^ *File "[^"\n]*", line \d+.*\n(?:(?: {4,}|\t).*\n)*', "", text)
    text = re.sub(r"(?m)^(?:[^\s:]+/)?(\w+\.py):\d+(?=: \w*Warning: )", r"\1", text)
    return re.sub(r"(?m)^ *(?:[~^]+|\| *[~^]+) *\n", "", text)


def without_places(text: str, outcome: Outcome) -> str:
    """Each run has a folder, a URL and addresses of its own; coroutines are told by their class."""
    text = re.sub(r"'Async(?:Completions|Responses)\.(\w+)' was never awaited", r"'\1' was never awaited", text)
    text = text.replace(str(outcome.folder), "<folder>").replace(outcome.url, "<server>")
    return re.sub(r"\b0x[0-9a-f]{6,}\b", "<address>", text)


def without_ends(text: str, outcome: Outcome) -> str:
    """Chat tells a finish reason, Responses a status."""
    return re.sub(r"\b(?:stop|length|tool_calls|function_call|content_filter|completed|incomplete)\b", "<end>", text)


def without_commentary(text: str, outcome: Outcome) -> str:
    for answer in _answers(outcome):
        if answer.commentary:
            text = text.replace(answer.commentary, "")
    return text


def without_numbers(text: str, outcome: Outcome) -> str:
    return re.sub(r"\d+(?:\.\d+)?", "<number>", text)


def none_is_empty(before: str, after: str) -> bool:
    """Each line is equal when ``None`` (``null`` in JSON) and the empty text count as one."""
    return _without_none(before) == _without_none(after)


def _without_none(text: str) -> str:
    return re.sub(r'\bNone\b|\bnull\b|""|\'\'', "", text)


def lines_added(before: str, after: str) -> bool:
    """Every line of the old output is there, in order; the new one has more."""
    remaining = iter(after.splitlines())
    return all(line in remaining for line in before.splitlines())


def _answers(outcome: Outcome) -> Iterator[Answer]:
    for exchange in outcome.exchanges:
        if exchange.answer is not None:
            yield exchange.answer


def _below_sixteen(exchange: Exchange) -> bool:
    return exchange.error is not None and exchange.error.code == "integer_below_min_value"


def _failed(exchange: Exchange) -> bool:
    return exchange.answer is not None and exchange.answer.failed


LAW = (
    Divergence(
        "store-default",
        "chat doesn't store by default, Responses does; the policy store=false writes it out",
        settings=frozenset({"store"}),
    ),
    Divergence("response-ids", "ids begin resp_", always=True, text=without_ids),
    Divergence("failed-status", "a failed answer may come as status failed", ends=_failed),
    Divergence("truncated-parse", "truncated parse raises another class", classes=CUT | {VALIDATION_ERROR}),
    Divergence("token-limit-variable", "token limits from variables may be below 16", ends=_below_sixteen),
    Divergence("empty-text", '"" where chat gave None but nothing in sight tells them apart', lines=none_is_empty),
    Divergence("joined-text", "several message items joined in output_text", text=without_commentary),
    Divergence("phase", "phase not sent back: the canonical form has none", always=True),
    Divergence("printed-response", "a printed whole response looks different", always=True, text=without_whole_answers),
    Divergence("error-texts", "error texts that are only shown differ", always=True, text=without_error_texts),
    Divergence("stream-pieces", "counts of stream pieces start at the first text", text=without_numbers),
    Divergence(
        "final-response-class",
        "the helper of a stream raises another class where the answer is cut or fails",
        classes=CUT | {"builtins.RuntimeError", VALIDATION_ERROR, "openai.APIError", "openai.OpenAIError"},
    ),
    Divergence("usage-alive", "usage reads that were dead come alive", lines=lines_added),
)

UNSAFE = (
    Divergence("seed", "the seed is dropped", settings=frozenset({"seed"})),
    Divergence("message-name", "the names on messages are dropped", settings=frozenset({"name"})),
    Divergence("finish-reason-escapes", "the end of an answer is told in other words", text=without_ends),
    Divergence("usage-printed", "the usage is printed under its new names", text=without_whole_usage),
)

PLACES = (
    Divergence("source-lines", "the source of the program isn't the same", always=True, text=without_source_lines),
    Divergence("places", "each run has a folder, a URL and addresses of its own", always=True, text=without_places),
)

DIVERGENCES = (*PLACES, *LAW, *UNSAFE)
BY_NAME = {divergence.name: divergence for divergence in DIVERGENCES}


def accepted(names: frozenset[str]) -> tuple[Divergence, ...]:
    """Give the entries that hold for a program that claims ``names``. Raises ``ValueError`` for unknown ones."""
    unknown = sorted(names - BY_NAME.keys())
    if unknown:
        raise ValueError(f"no such divergence: {', '.join(unknown)}")
    return tuple(entry for entry in DIVERGENCES if entry.always or entry.name in names)
