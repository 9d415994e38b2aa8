"""Finish reasons of a stream that are kept: which of chat's words the comparisons in sight tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.escapes import FINISH_GUARD
from chat2responses.infer.unit import File
from chat2responses.plan import custom, finish_words
from chat2responses.plan.facts import Facts
from chat2responses.plan.streaming.chunks import Refused

if TYPE_CHECKING:
    from chat2responses.plan.plan import Family

CODE = "finish-reason-escapes"


@dataclass(frozen=True)
class Reason:
    """The expression of a word, with ``{}`` for the Response, and the words that it tells apart."""

    template: str = ""
    words: frozenset[str] = frozenset()


NO_REASON = Reason()


class Ends:
    """The comparisons of a family's finish reasons. ``inside`` are the nodes of the loops over its streams.

    ``accepted`` says that a reason may be shown though only so many words are told apart.
    """

    def __init__(self, family: Family, facts: Facts, inside: set[int], accepted: bool) -> None:
        sites = set(family.sites)
        self._family = family
        self._accepted = accepted
        self._inside: list[tuple[cst.CSTNode, str]] = []
        self._words: set[str] = set()
        self.shown: list[tuple[File, cst.CSTNode]] = []
        for file, node, owners, code in facts.guards:
            if not code.startswith(f"{FINISH_GUARD}:") or not owners & sites:
                continue
            words = code.partition(":")[2]
            if id(node) in inside:
                self._inside.append((node, words))
            elif words:
                self._words.update(words.split(","))
            elif not accepted:
                self.shown.append((file, node))

    def reason(self, loop: set[int], names: frozenset[str]) -> Reason:
        """Gives the word of a reason that a loop keeps under one of ``names``.

        Raises Refused where the loop itself shows it.
        """
        words = set(self._words)
        for node, texts in self._inside:
            subject = node.left if isinstance(node, cst.Comparison) else node
            kept = isinstance(subject, cst.Name) and subject.value in names
            if id(node) not in loop or not kept:
                continue
            if not texts and not self._accepted:
                raise Refused(node, CODE)
            words.update(texts.split(",") if texts else ())
        family = self._family
        legacy = finish_words.has_legacy_functions(family)
        template = finish_words.expression(
            words, test=custom.call_test(family), has_tools=family.has_tools, legacy=legacy
        )
        return Reason(template, frozenset(words))
