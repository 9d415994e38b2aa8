"""The shape of a reason and of a note."""

from __future__ import annotations

from dataclasses import dataclass

from ...model import Verdict


@dataclass(frozen=True)
class ReasonRow:
    """One reason code.

    ``title`` says what was found, ``why`` what would go wrong, ``hint`` what to do by hand (one sentence). ``before``
    and ``after`` are a code example: what is found, and what a person would write. ``errors`` are literal error
    texts that users meet when they migrate it by hand. ``option`` is the command line option that frees such sites,
    empty when there is none. ``source`` says where the fact comes from.
    """

    code: str
    verdict: Verdict
    title: str
    why: str
    hint: str
    before: str
    after: str
    errors: tuple[str, ...] = ()
    option: str = ""
    source: str = "SDK"


@dataclass(frozen=True)
class NoteRow:
    """One remark that changes no verdict.

    ``hint`` is true for advice that concerns no difference in behaviour; a note that is no hint is one of the
    accepted differences, and has in ``watch`` what to look at after the release. ``option`` is the policy option that
    decides otherwise, or empty.
    """

    code: str
    title: str
    text: str
    hint: bool = False
    option: str = ""
    source: str = "SDK"
    watch: str = ""


def unsafe(
    code: str,
    title: str,
    why: str,
    hint: str,
    before: str,
    after: str,
    *,
    errors: tuple[str, ...] = (),
    option: str = "",
    source: str = "SDK",
) -> ReasonRow:
    """A row of verdict ``unsafe``, freed by ``--unsafe code`` unless another ``option`` is better."""
    option = option or f"--unsafe {code}"
    return ReasonRow(code, Verdict.UNSAFE, title, why, hint, before, after, errors, option, source)


def manual(
    code: str,
    title: str,
    why: str,
    hint: str,
    before: str,
    after: str,
    *,
    errors: tuple[str, ...] = (),
    option: str = "",
    source: str = "SDK",
) -> ReasonRow:
    """A row of verdict ``manual``."""
    return ReasonRow(code, Verdict.MANUAL, title, why, hint, before, after, errors, option, source)


def skip(
    code: str, title: str, why: str, hint: str, before: str, after: str, *, option: str = "", source: str = "SDK"
) -> ReasonRow:
    """A row of verdict ``skip``."""
    return ReasonRow(code, Verdict.SKIP, title, why, hint, before, after, (), option, source)
