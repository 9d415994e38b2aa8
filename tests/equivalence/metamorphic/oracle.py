"""Judges what the tool makes of a program: the same behaviour, or not one byte with a reason; nothing in between."""

from __future__ import annotations

import difflib
import itertools
import re
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from chat2responses.engine import migrate
from chat2responses.model import Options, RunResult, Verdict
from chat2responses.workspace import Workspace

from tests.caseformat import parse_options
from tests.equivalence.compare import Difference, InvalidProgram
from tests.equivalence.divergences import BY_NAME, CUT, none_is_empty
from tests.equivalence.header import CONCURRENT, read_header
from tests.equivalence.laboratory import Laboratory
from tests.equivalence.metamorphic.program import Program
from tests.equivalence.show import render

EMPTY_OUTPUT = re.compile(rb"(?:\b(?:if|elif|while|not|and|or)\b|bool\() *\(?[\w.]+\.output\b")
"""Asks whether an answer has output at all; on chat it always has its choice."""

_CLOSING = "closing of asynchronous generator"
"""How the interpreter tells on stderr that a generator failed while it was thrown away."""


class Outcome(Enum):
    """How a program ended. ``CRASH``, ``UNSOUND``, ``UNSTABLE`` and ``SILENT`` are bugs of the tool."""

    EQUIVALENT = "equivalent"
    REFUSED = "refused"
    NOT_COMPARED = "not compared"
    CRASH = "crash"
    UNSOUND = "unsound"
    UNSTABLE = "unstable"
    SILENT = "silent"

    @property
    def is_bug(self) -> bool:
        """Tell whether the tool is wrong."""
        return self in (Outcome.CRASH, Outcome.UNSOUND, Outcome.UNSTABLE, Outcome.SILENT)


@dataclass(frozen=True)
class Judgement:
    """An outcome, what shows it, the migrated files, the reasons that were given, and what differs in one word."""

    outcome: Outcome
    details: str = ""
    after: Mapping[str, bytes] | None = None
    reasons: tuple[str, ...] = ()
    differs: frozenset[str] = frozenset()


def options_of(program: Program) -> Options:
    """The options of the tool that the program's header names."""
    return parse_options(" ".join(read_header(program.header).options))


def run_tool(files: Mapping[str, bytes], options: Options) -> tuple[RunResult, dict[str, bytes]]:
    """Run the engine: its result and the files after it."""
    result = migrate(Workspace.in_memory(files), options)
    return result, {**files, **{change.path: change.after for change in result.changes}}


def judge(program: Program, laboratory: Laboratory) -> Judgement:
    """Migrate a program and judge the result."""
    files = program.contents
    options = options_of(program)
    try:
        result, after = run_tool(files, options)
        again = run_tool(after, options)[1]
        turned = dict(reversed(files.items()))
        other = {**files, **{change.path: change.after for change in _in_order(turned, options).changes}}
    except Exception:
        return Judgement(Outcome.CRASH, traceback.format_exc())
    reasons = tuple(sorted({reason.code for site in result.sites for reason in site.reasons}))
    if again != after:
        return Judgement(Outcome.UNSTABLE, "a second pass changes something", after, reasons)
    if other != after:
        return Judgement(Outcome.UNSTABLE, "the order of the files matters", after, reasons)
    if after == files:
        if result.sites and all(site.verdict is Verdict.MIGRATE for site in result.sites):
            return Judgement(Outcome.SILENT, "nothing was changed, and no reason is given", after)
        return Judgement(Outcome.REFUSED, "", after, reasons)
    for path, content in after.items():
        try:
            compile(content, path, "exec")
        except SyntaxError as error:
            return Judgement(Outcome.CRASH, f"{path} doesn't compile: {error}", after, reasons)
    claims = frozenset(note.code for note in result.notes) & BY_NAME.keys()
    scripts = "\n".join([program.header, *program.files.values()])
    if any(f"[[{word}" in scripts for word in ("none", "refusal", "tool")):
        claims |= {"empty-text"}
    if any(f"[[{word}" in scripts for word in ("length", "filter")):
        claims |= {"truncated-parse", "final-response-class"}
    return compared(program, after, claims, reasons, laboratory)


def _in_order(files: Mapping[str, bytes], options: Options) -> RunResult:
    return migrate(Workspace.in_memory(files, tuple(files)), options)


def compared(
    program: Program,
    after: Mapping[str, bytes],
    claims: frozenset[str],
    reasons: tuple[str, ...],
    laboratory: Laboratory,
) -> Judgement:
    """Run a program as it was and as it became, and judge what differs."""
    try:
        comparison = laboratory.compare(program.contents, after, claims)
    except InvalidProgram as error:
        return Judgement(Outcome.NOT_COMPARED, str(error), after, reasons)
    old, texts = comparison.before.exception, "\n".join(program.files.values())
    concurrent = CONCURRENT.search(texts) is not None
    differences = tuple(
        one
        for one in comparison.differences
        if _plain(one.before) != _plain(one.after)
        and not (_is_text(one) and "stream" in texts and _less_often(one.before, one.after))
        and not (concurrent and (sorted(one.before) == sorted(one.after) or one.what.startswith("file ")))
        and not (one.what == "stderr" and _CLOSING in one.after)
    )
    if not differences:
        return Judgement(Outcome.EQUIVALENT, "", after, reasons)
    excuse = _excuse(program, after, old, differences)
    if excuse:
        return Judgement(Outcome.NOT_COMPARED, excuse, after, reasons)
    shown = "\n".join(map(render, differences))
    return Judgement(Outcome.UNSOUND, shown, after, reasons, frozenset(one.what for one in differences))


def _excuse(
    program: Program, after: Mapping[str, bytes], old: tuple[str, str] | None, differences: Sequence[Difference]
) -> str:
    """Say why a program that differs needs no judgement: what it does beyond an accepted divergence can be anything.

    Empty where nothing excuses it.
    """
    texts = "\n".join(program.files.values())
    if old is not None and old[0] in CUT:
        return "a cut answer is told in another way"
    if old is not None and (_is_about_none(*old) or ("stream" in texts and old[0].startswith("builtins."))):
        return "the absence of text or calls crashed the program"
    scripts = texts + program.header
    if "[[none" in scripts and any(EMPTY_OUTPUT.search(content) for content in after.values()):
        return "an answer without anything has no output, but a choice"
    if any(f"[[{word}" in scripts for word in ("none", "refusal")):
        if any("NoneType" in one.before for one in differences):
            return "the absence of text crashed a part of the program"
        if all(one.what.startswith("request ") or none_is_empty(one.before, one.after) for one in differences):
            return "the absence of text was sent back"
    return ""


def _is_about_none(kind: str, message: str) -> bool:
    """Tell whether a program crashed for ``None`` where it expected text, which it may not do any more."""
    return kind in ("builtins.AttributeError", "builtins.TypeError") and "None" in message


def _plain(text: str) -> list[str]:
    """The lines of a text, repeated ones once."""
    return [line for line, _ in itertools.groupby(text.splitlines())]


def _is_text(one: Difference) -> bool:
    """Tell whether something that was written differs, and not what was sent or how the program ended."""
    return one.what in ("stdout", "stderr") or one.what.startswith("file ")


def _less_often(before: str, after: str) -> bool:
    """Tell whether a stream's program only says less often what it still says: there are more chunks than pieces, and
    some hold ``None``. Numbers of pieces are only left out where the tool tells that they change."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return all(
        tag == "equal"
        or (tag == "delete" and before[low:high].replace("None", "").strip() in after)
        or (tag == "delete" and not before[low:high].replace("<number>", "").strip())
        for tag, low, high, _, _ in matcher.get_opcodes()
    )
