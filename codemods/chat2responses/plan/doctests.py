"""Examples in docstrings that read an answer: code that nobody rewrites."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst
from chat2responses.infer.escapes import FREE_KINDS
from chat2responses.infer.unit import File
from chat2responses.infer.values import Box, Sdk, Site, Values
from chat2responses.plan.draft import Draft, Spot
from chat2responses.plan.facts import Facts

_EXAMPLE = re.compile(r"^[ \t]*(?:>>>|\.\.\.) (?P<code>.*)$", re.MULTILINE)
_READ = re.compile(
    r"\.(?:choices|usage|message|finish_reason|tool_calls|model_dump\w*|to_dict|to_json)\b|\[.choices.\]"
)
_CALLED = re.compile(r"(\w+)\s*\(")


def check(facts: Facts, drafts: dict[Site, Draft]) -> None:
    """Stops the calls whose answers an example in a docstring of the project reads."""
    files = [file for file in facts.evaluator.files.values() if ">>>" in file.parsed.text]
    if not files:
        return
    giving = _giving_answers(facts)
    for file in files:
        for node in file.index.nodes(cst.SimpleString):
            if ">>>" in node.value:
                for spot, sites in _readers(file, node, giving):
                    for site in sites & drafts.keys():
                        if drafts[site].file.project == file.project:
                            drafts[site].stop("doctest-reader", file, node, spot=spot)


def _giving_answers(facts: Facts) -> dict[str, frozenset[Site]]:
    """Gives the functions that hand an answer out as an object, by name."""
    found: dict[str, frozenset[Site]] = {}
    for unit in facts.units:
        if isinstance(unit.node, cst.FunctionDef):
            sites = _sites(unit.returns.values | unit.yields.values)
            if sites:
                name = unit.node.name.value
                found[name] = found.get(name, frozenset()) | sites
    return found


def _sites(values: Values) -> frozenset[Site]:
    found: set[Site] = set()
    for value in values:
        if isinstance(value, Sdk) and value.kind not in FREE_KINDS:
            found.add(value.site)
        elif isinstance(value, Box):
            found |= _sites(frozenset(item for item in value.content.values if isinstance(item, Sdk)))
    return frozenset(found)


def _readers(
    file: File, node: cst.SimpleString, giving: dict[str, frozenset[Site]]
) -> Iterator[tuple[Spot, frozenset[Site]]]:
    """Gives the example that reads what a call of such a function gave: its own line, or the next that reads."""
    start = file.parsed.span(node).start
    examples = list(_EXAMPLE.finditer(node.value))
    for number, example in enumerate(examples):
        for name in _CALLED.findall(example.group("code")):
            if name in giving:
                reader = next((later for later in examples[number:] if _READ.search(later.group("code"))), example)
                yield Spot(file.path, *file.parsed.position(start + reader.start("code"))), giving[name]
