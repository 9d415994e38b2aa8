"""From records to families: which sites belong together, what stops them, which edits carry them out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import libcst as cst
from chat2responses.api import results
from chat2responses.infer import resources
from chat2responses.infer import streams as infer_streams
from chat2responses.infer.unit import CallRecord, File, Rewrite
from chat2responses.infer.values import Data, Resource, Sdk, Site
from chat2responses.model import Options
from chat2responses.plan import aliases, custom, finish_words, public_api, stored, streams, turns, unseen_readers
from chat2responses.plan.circumstances import Circumstances
from chat2responses.plan.doubles import plan as doubles
from chat2responses.plan.doubles import requests
from chat2responses.plan.doubles.stand_ins import StandIns
from chat2responses.plan.draft import Draft, Finding, Remark, Spot
from chat2responses.plan.facts import Facts, Families
from chat2responses.plan.floor import Raise
from chat2responses.plan.parameters import Parameters
from chat2responses.plan.readers import check_readers
from chat2responses.plan.types import TypeUse
from chat2responses.rewrite.render import rewrite_edit
from chat2responses.rewrite.splice import Edit
from chat2responses.workspace import Workspace


@dataclass
class Family:
    """Call sites that migrate together or not at all."""

    sites: list[Site] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    rewrites: list[tuple[File, Rewrite]] = field(default_factory=list)
    types: dict[str, TypeUse] = field(default_factory=lambda: defaultdict(TypeUse))
    raises: list[Raise] = field(default_factory=list)
    """Requirements that the family needs to be raised."""
    partners: list[Family] = field(default_factory=list, repr=False, compare=False)
    """Families whose calls run in the place of this one's."""

    @property
    def has_tools(self) -> bool:
        """Whether a call of the family offers tools, so that answers can hold calls."""
        return any(draft.has_tools for draft in self.drafts)

    def stop(
        self,
        code: str,
        file: File,
        node: cst.CSTNode,
        detail: str = "",
        spot: Spot | None = None,
        subject: str = "",
    ) -> None:
        """Adds a finding once."""
        finding = Finding(code, file, node, detail, spot, subject)
        if finding not in self.findings:
            self.findings.append(finding)


def make_families(facts: Facts, workspace: Workspace, options: Options) -> list[Family]:
    """Gives every family with its findings and edits."""
    circumstances = Circumstances(facts, workspace, options)
    drafting = Parameters(facts, circumstances.plainness)
    drafts: dict[Site, Draft] = {}
    for site, (file, call) in facts.calls.items():
        draft = drafts[site] = Draft(site, file)
        draft.reached |= facts.reachable(value for argument in call.arguments for value in argument.values)
        drafting.plan(draft, call)
        circumstances.check(draft, call)
    circumstances.check_all(drafts)
    circumstances.plainness.check_contents(drafts.values(), facts)
    unions = Families(facts.calls)
    stand_ins = StandIns(facts)
    for shared in stand_ins.groups():
        unions.join(shared)
    for sites in facts.joins:
        unions.join(site for site in sites if site in drafts)
    for sites in infer_streams.meeting(values for _, _, values in facts.values.values()):
        unions.join(sites)
    _join_by_resources(facts, unions)
    _join_by_data(facts, drafts, unions)
    stored.join(facts, unions)
    circumstances.join(unions, drafts.values())
    families: dict[Site, Family] = defaultdict(Family)
    for site, draft in drafts.items():
        family = families[unions.find(site)]
        family.sites.append(site)
        family.drafts.append(draft)
    for family in families.values():
        requests.plan(family, facts, stand_ins, drafting)
        turns.plan(family.drafts, facts, family.has_tools)
        _gather(family)
        check_readers(family, facts)
    _refusals(facts, families, unions, drafts, options)
    stored.check_listings(facts, unions, families)
    _rewrites(facts, families, unions, drafts)
    for family in families.values():
        streams.plan(family, facts, options, circumstances.imports, circumstances.is_openai)
    handled = [(family, doubles.plan(family, facts, stand_ins)) for family in families.values()]
    circumstances.check_doubles(handled)
    unseen_readers.check(families.values(), facts, circumstances.imports, options)
    public_api.check(families.values(), facts, workspace, options)
    circumstances.check_families(families)
    _failures(facts, families, unions)
    if options.unsafe & {"all", "finish-reason-escapes"}:
        _whole_finish_reasons(facts, families, unions, drafts)
    return sorted(families.values(), key=lambda family: min(site.index for site in family.sites))


def _whole_finish_reasons(
    facts: Facts, families: dict[Site, Family], unions: Families, drafts: dict[Site, Draft]
) -> None:
    """On demand, a finish reason that is shown or stored where it is read becomes the status; under a name it stays."""
    for file, refusal in facts.refusals:
        for site in refusal.sites & drafts.keys() if refusal.code == "finish-reason-escapes" else ():
            family = families[unions.find(site)]
            node = refusal.node
            if isinstance(node, cst.Attribute) and node.attr.value == "finish_reason":
                family.rewrites = [entry for entry in family.rewrites if entry[1].node is not node]
                family.rewrites.append((file, Rewrite(node, (node.value, ".status"), frozenset((site,)))))


def _failures(facts: Facts, families: dict[Site, Family], unions: Families) -> None:
    """Nothing of a file whose analysis failed is touched, nor what a file gets at that can't be parsed.

    Nothing at all is if the analysis was given up.
    """
    if facts.evaluator.is_exhausted:
        for site, (file, call) in facts.calls.items():
            families[unions.find(site)].stop("project-too-large", file, call.node)
    for path in facts.evaluator.failed:
        file = facts.evaluator.files[path]
        for site in _concerned(facts, file):
            families[unions.find(site)].stop("analysis-failed", file, file.parsed.module)
        for family in families.values():
            if path in edits_of(family):
                family.stop("analysis-failed", file, file.parsed.module)
    for reader, paths in sorted(facts.evaluator.loader.unread().items()):
        for path in sorted(paths & facts.evaluator.files.keys()):
            for site in _concerned(facts, facts.evaluator.files[path]):
                file, call = facts.calls[site]
                families[unions.find(site)].stop("crosses-files-out-of-reach", file, call.node, reader)


def _concerned(facts: Facts, file: File) -> list[Site]:
    """Gives the sites that a file calls or whose answers it has in hand, in order."""
    found = {site for site, (owner, _) in facts.calls.items() if owner is file}
    for owner, _, values in facts.values.values():
        if owner is file:
            found |= {value.site for value in values if isinstance(value, Sdk)}
    return sorted(found & facts.calls.keys(), key=lambda site: site.index)


def _chain(resource: Resource) -> list[Resource]:
    found = [resource]
    while isinstance(found[-1].base, Resource):
        found.append(found[-1].base)
    return found


def _join_by_resources(facts: Facts, unions: Families) -> None:
    """Sites that share a reference (``completions = client.chat.completions``) change it together."""
    owners: dict[int, Site] = {}
    for site, (_, call) in facts.calls.items():
        for resource in call.resources:
            for step in _chain(resource):
                known = owners.setdefault(id(step.node), site)
                unions.join((known, site))


def _join_by_data(facts: Facts, drafts: dict[Site, Draft], unions: Families) -> None:
    """Sites that share request data which one of them reshapes belong together."""
    by_data: dict[Data, list[Site]] = defaultdict(list)
    reshaped: set[Data] = set()
    for site, draft in drafts.items():
        reshaped |= draft.reshaped
        for data in draft.reached | draft.reshaped:
            by_data[data].append(site)
        reshaped.update(data for data in draft.reached if turns.holds_turns(data))
    for data in reshaped:
        if by_data.get(data):
            unions.join(by_data[data])
    for sites in turns.groups(facts, list(drafts.values())):
        unions.join(site for site in sites if site in drafts)


def _gather(family: Family) -> None:
    for draft in family.drafts:
        for finding in draft.findings:
            if finding not in family.findings:
                family.findings.append(finding)
        family.remarks.extend(draft.remarks)
        for path, edits in draft.edits.items():
            known = family.edits[path]
            known.extend(edit for edit in edits if edit not in known)


def _refusals(
    facts: Facts, families: dict[Site, Family], unions: Families, drafts: dict[Site, Draft], options: Options
) -> None:
    vanished = {id(node) for draft in drafts.values() for node in draft.vanished}
    for file, refusal in facts.refusals:
        if vanished and any(id(node) in vanished for node in file.index.ancestors(refusal.node)):
            continue
        for site in refusal.sites:
            if site in drafts:
                place = file, refusal.node
                if refusal.code == "stream-runtime":
                    place = streams.decision(facts, site)
                families[unions.find(site)].stop(refusal.code, *place, refusal.detail)
    used: dict[int, list[Site]] = defaultdict(list)
    for site, (_, call) in facts.calls.items():
        for resource in call.resources:
            for step in _chain(resource):
                used[id(step.node)].append(site)
    for file, node, resources_used, code in facts.resource_uses:
        for resource in resources_used:
            for site in used.get(id(resource.node), ()):
                families[unions.find(site)].stop(code, file, node)
    for file, node, sites, code in facts.guards:
        for site in sites:
            if site in drafts:
                family = families[unions.find(site)]
                _guard(family, file, node, code)
                if code == infer_streams.UNRAISED and facts.calls[site][1].awaited:
                    family.stop("stream-shape", file, node, "an asynchronous stream is given away")
                elif code == infer_streams.UNRAISED and options.stream_errors == "raise":
                    family.stop("stream-error-handler", file, node, "there is no place to raise them")


def _guard(family: Family, file: File, node: cst.CSTNode, code: str) -> None:
    kind, _, detail = code.partition(":")
    if kind == "text-none-handler" or kind == "text-none-broad-handler":
        if family.has_tools or kind == "text-none-handler":
            family.stop("text-none-handler", file, node)
    elif kind == "finish-reason":
        forced = any(draft.forced_tool for draft in family.drafts)
        if forced and set(detail.split(",")) & {"stop", "tool_calls", "function_call"}:
            family.stop("finish-reason-forced-tool", file, node)
    elif kind in ("turn-read", "type-of-a-turn_dump", "type-of-a-turn"):
        if family.has_tools != (kind == "type-of-a-turn"):
            family.stop("history-reader", file, node)
    elif kind == "printed-response":
        family.remarks.append(Remark("printed-response", file, node))


def _rewrites(facts: Facts, families: dict[Site, Family], unions: Families, drafts: dict[Site, Draft]) -> None:
    for file, rewrite in facts.rewrites:
        for site in sorted(rewrite.sites, key=lambda item: item.index):
            if site in drafts:
                family = families[unions.find(site)]
                family.rewrites.append((file, rewrite))
                if rewrite.note:
                    family.remarks.append(Remark(rewrite.note, file, rewrite.node))
                break
    for site, (_, call) in facts.calls.items():
        family = families[unions.find(site)]
        for file, rewrite in _resource_rewrites(call):
            if all(known.node is not rewrite.node for _, known in family.rewrites):
                family.rewrites.append((file, rewrite))
    for family in families.values():
        _adjust_for_tools(family)
        custom.adjust(family)
        finish_words.plan(family, facts)
    _names_that_would_lie(facts, families, unions, drafts)


def _names_that_would_lie(
    facts: Facts, families: dict[Site, Family], unions: Families, drafts: dict[Site, Draft]
) -> None:
    """Log probabilities under a name of their own have no counterpart unless the name can go."""
    for file, node, values in list(facts.values.values()):
        kinds = {value.kind for value in values if isinstance(value, Sdk)}
        if not isinstance(node, cst.Name) or not kinds & aliases.NEEDING_DELETION:
            continue
        scope = file.index.scope_of(node)
        is_binding = any(node is binding for binding in scope.bindings.get(node.value, ()))
        if is_binding and aliases.find(facts, file, node, values) is None:
            for value in values:
                if isinstance(value, Sdk) and value.site in drafts:
                    families[unions.find(value.site)].stop("result-escapes", file, node)


def _resource_rewrites(call: CallRecord) -> list[tuple[File, Rewrite]]:
    found: list[tuple[File, Rewrite]] = []
    for resource in call.resources:
        for step in _chain(resource):
            template = resources.template(step.path)
            node = step.node
            if template is None or not isinstance(node, cst.Attribute):
                continue
            rest = template.removeprefix("{}")
            parts: tuple[str | cst.CSTNode, ...] = (node.value, rest) if rest else (node.value,)
            found.append((step.unit.file, Rewrite(node, parts, frozenset((call.site,)))))
    return found


def _adjust_for_tools(family: Family) -> None:
    """In a family with tools, ``finish_reason == "stop"`` also means that there is no call."""
    if not family.has_tools:
        return
    stop = results.FINISH_REASONS["stop"].removeprefix("{}")
    for position, (file, rewrite) in enumerate(family.rewrites):
        if isinstance(rewrite.node, cst.Comparison) and any(
            isinstance(part, str) and stop in part.replace(f"{stop} and any(", "") for part in rewrite.parts
        ):
            base = rewrite.node.left
            if len(rewrite.parts) != 2 or rewrite.parts[1] != stop:
                family.stop("finish-reason-escapes", file, rewrite.node)
                continue
            head, _, tail = results.NO_CALLS.partition("{}")
            parts = (base, f"{stop} and {head}", base, tail)
            family.rewrites[position] = (file, Rewrite(rewrite.node, parts, rewrite.sites, "test"))


def edits_of(family: Family) -> dict[str, list[Edit]]:
    """Gives all edits of a family by path."""
    found: dict[str, list[Edit]] = defaultdict(list)
    for path, edits in family.edits.items():
        found[path].extend(edits)
    for file, rewrite in family.rewrites:
        found[file.path].append(rewrite_edit(file, rewrite))
    return found
