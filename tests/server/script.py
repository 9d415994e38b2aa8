"""The one scripted model behind both APIs: its answer is a function of the canonical form alone.

The last thing that the user said may hold directives in double square brackets; without any, the run's own script
(the program's ``# equivalence: script`` header) is read in its place, and without that the model behaves by default.

=============================  ========================================================================
``[[text WORDS]]``             say these words; several directives are several text parts
``[[empty]]``                  an empty text (``[[text]]`` likewise)
``[[none]]``                   no text at all
``[[long N]]``                 a text of N pieces
``[[tool NAME JSON]]``         call a function; several are parallel calls; without JSON the arguments are made up
``[[custom NAME WORDS]]``      call a custom tool
``[[refusal WORDS]]``          refuse
``[[reasoning]]``              think first (models that reason always do)
``[[commentary WORDS]]``       say this in a message of its own before the final answer (Responses only)
``[[citation URL]]``           cite a page behind the text
``[[length]]``                 cut the answer off at the token limit; ``[[length N]]`` after N pieces of text
``[[filter]]``                 cut the answer off by the content filter, ``[[filter N]]`` likewise
``[[fail-midstream]]``         an error in the middle of a stream; ``[[fail-midstream failed]]``: Responses tells it
                               by ``response.failed`` instead of ``error``; ``[[fail-midstream cut]]``: the connection
                               breaks off. A request without a stream gets the whole answer
``[[failed]]``                 the model fails: chat answers 500, Responses with ``status: "failed"``
``[[STATUS]]``                 an error status (400, 401, 403, 404, 409, 422, 429, 500, 503), ``[[400 CODE]]`` with
                               that code, ``[[429 once]]`` or ``[[500 2 times]]`` for the first requests of this form
``[[then]]``                   what follows is for the next round: after the program has answered the calls
=============================  ========================================================================

By default the model calls the first tool on offer (the first two, where parallel calls are allowed and there are
two), answers in JSON that fits the format asked for, and otherwise with a text that carries the form's digest. It
keeps to the token limit in plain text, and is long-winded when asked for something long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tests.server.answer import Answer, Call, Failure, pieces
from tests.server.examples import example_json
from tests.server.form import Form, Said, Tool
from tests.server.rules import reasons

STATUSES = ("400", "401", "403", "404", "409", "422", "429", "500", "503")


class ScriptError(ValueError):
    """A directive that nobody understands."""


@dataclass(frozen=True)
class Directive:
    """A directive's first word and the rest of it."""

    name: str
    rest: str


def reply(form: Form, script: str = "", seen: int = 0) -> Answer | Failure:
    """Give the model's answer.

    ``script`` holds the run's own directives, ``seen`` how many requests of this form the run has sent before.
    Raises ``ScriptError`` for directives that don't exist.
    """
    steps = parse(form.last_user_text) or parse(script)
    if form.rounds < len(steps) and _users_turn(form):
        return _scripted(steps[form.rounds], form, seen)
    return by_default(form)


def parse(text: str) -> list[list[Directive]]:
    """Read the directives of a text, as the steps that ``[[then]]`` separates; none at all gives no steps."""
    found = list(_spans(text))
    if not found:
        return []
    steps: list[list[Directive]] = [[]]
    for start, end in found:
        name, _, rest = text[start + 2 : end - 2].partition(" ")
        if name == "then":
            steps.append([])
        else:
            steps[-1].append(Directive(name, rest))
    return steps


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the directives stand: from two opening brackets to where as many are closed, JSON inside counted."""
    start = text.find("[[")
    while start >= 0:
        depth = 0
        for position in range(start, len(text)):
            depth += {"[": 1, "]": -1}.get(text[position], 0)
            if depth == 0:
                yield start, position + 1
                start = position
                break
        start = text.find("[[", start + 1)


def _without_directives(text: str) -> str:
    for start, end in reversed(list(_spans(text))):
        text = text[:start] + text[end:]
    return text


def _users_turn(form: Form) -> bool:
    """Tell whether the model is to answer: not to go on from something that it said itself."""
    return bool(form.items) and not (isinstance(form.items[-1], Said) and form.items[-1].role == "assistant")


def _scripted(step: Sequence[Directive], form: Form, seen: int) -> Answer | Failure:
    answer = Answer(reasoning=reasons(form.model))
    silent = False
    cut: int | None = None
    for directive in step:
        name, rest = directive.name, directive.rest
        if name in STATUSES:
            failure = _failure(name, rest)
            if failure.times is None or seen < failure.times:
                return failure
        elif name in ("length", "filter"):
            answer = replace(answer, stop="length" if name == "length" else "filter")
            cut = int(rest) if rest else 3
        elif name == "none":
            silent = True
        else:
            answer = _directed(answer, name, rest, form)
    if not (answer.texts or answer.refusal is not None or answer.calls or silent):
        default = by_default(form, with_tools=False)
        answer = replace(answer, texts=default.texts)
    return answer if cut is None else _cut(answer, cut)


def _directed(answer: Answer, name: str, rest: str, form: Form) -> Answer:
    if name in ("text", "empty"):
        return replace(answer, texts=(*answer.texts, rest))
    if name == "long":
        return replace(answer, texts=(*answer.texts, _long(form.digest, int(rest))))
    if name == "tool":
        tool, _, arguments = rest.partition(" ")
        return replace(answer, calls=(*answer.calls, _call(form, tool, arguments)))
    if name == "custom":
        tool, _, words = rest.partition(" ")
        return replace(answer, calls=(*answer.calls, Call("custom", tool, words)))
    if name == "refusal":
        return replace(answer, refusal=rest)
    if name == "reasoning":
        return replace(answer, reasoning=True)
    if name == "commentary":
        return replace(answer, commentary=rest)
    if name == "citation":
        return replace(answer, citation=rest)
    if name == "failed":
        return replace(answer, failed=True)
    if name == "fail-midstream" and rest in ("", "failed", "cut"):
        return replace(answer, breaks="failed" if rest == "failed" else "cut" if rest == "cut" else "error")
    raise ScriptError(f"unknown directive [[{name} {rest}]]")


def _failure(status: str, rest: str) -> Failure:
    words = rest.split()
    if words == ["once"]:
        return Failure(int(status), times=1)
    if len(words) == 2 and words[1] == "times":
        return Failure(int(status), times=int(words[0]))
    return Failure(int(status), code=rest or None)


def _call(form: Form, name: str, arguments: str) -> Call:
    if arguments:
        json.loads(arguments)
        return Call("function", name, arguments)
    tool = next((tool for tool in form.tools if tool.name == name), None)
    return _made_up_call(tool, form.digest) if tool else Call("function", name, "{}")


def _made_up_call(tool: Tool, digest: str) -> Call:
    if tool.kind == "custom":
        return Call("custom", tool.name, f"do it, {digest}")
    return Call("function", tool.name, example_json(json.loads(tool.schema), digest, optional=tool.strict))


def _cut(answer: Answer, count: int) -> Answer:
    """Keep the first pieces of the text; with none the model was still thinking."""
    if answer.text is None:
        return answer
    kept = "".join(pieces(answer.text)[:count])
    return replace(answer, texts=(kept,) if kept else ())


def by_default(form: Form, *, with_tools: bool = True) -> Answer:
    """The answer to a request without a script."""
    thinks = reasons(form.model)
    offered = [tool for tool in form.tools if not form.choice.tools or tool.name in form.choice.tools]
    asked = form.choice.forced or (form.choice.mode == "auto" and form.rounds == 0 and _spoken_to(form))
    if with_tools and offered and asked:
        count = 1 if form.settings.get("parallel_tool_calls") is False or form.choice.forced else 2
        return Answer(calls=tuple(_made_up_call(tool, form.digest) for tool in offered[:count]), reasoning=thinks)
    if form.format.kind == "json_object":
        body = {"digest": form.digest, "about": form.last_user_text[:30], "count": len(form.items)}
        return Answer(texts=(json.dumps(body, ensure_ascii=False),), reasoning=thinks)
    if form.format.kind == "json_schema":
        text = example_json(json.loads(form.format.schema or "{}"), form.digest, optional=form.format.strict)
        return Answer(texts=(text,), reasoning=thinks)
    return _within_limit(Answer(texts=(_default_text(form),), reasoning=thinks), form)


def _spoken_to(form: Form) -> bool:
    return bool(form.items) and isinstance(form.items[-1], Said) and form.items[-1].role == "user"


def _default_text(form: Form) -> str:
    if re.search(r"\blong\b", form.last_user_text.lower()):
        return _long(form.digest, 200)
    return (
        f"Answer {form.digest} to “{_without_directives(form.last_user_text)[:24]}”: caf\u0065\u0301, 日本語, 🦄👩‍🚀."
    )


def _long(digest: str, count: int) -> str:
    text = ""
    while len(pieces(text)) < count:
        text += f"Once upon a time, says {digest}, there was a lighthouse. "
    return "".join(pieces(text)[:count])


def _within_limit(answer: Answer, form: Form) -> Answer:
    limit = form.settings.get("token_limit")
    if isinstance(limit, int) and answer.text and len(pieces(answer.text)) > limit:
        return _cut(replace(answer, stop="length"), limit)
    return answer
