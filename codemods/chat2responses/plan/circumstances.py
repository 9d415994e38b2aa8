"""Everything around a call that decides whether it may migrate: client, endpoint, pins, other code of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.unit import CallRecord
from chat2responses.infer.values import Site
from chat2responses.model import Options, Verdict
from chat2responses.plan import additions, doctests, dual, gates, notes
from chat2responses.plan.doubles.net import Doubles
from chat2responses.plan.draft import Draft, Spot
from chat2responses.plan.endpoints import Endpoints
from chat2responses.plan.facts import Facts, Families
from chat2responses.plan.floor import Floor
from chat2responses.plan.gates import clients_of
from chat2responses.plan.handlers import Handlers
from chat2responses.plan.imports import Imports
from chat2responses.plan.plainness import Plainness
from chat2responses.plan.readings import Readings
from chat2responses.plan.surroundings import Surroundings
from chat2responses.plan.verdicts import accepted, verdict_of
from chat2responses.workspace import Workspace

if TYPE_CHECKING:
    from chat2responses.plan.doubles.plan import Handled
    from chat2responses.plan.plan import Family


class Circumstances:
    """Asks each kind of evidence about a call."""

    def __init__(self, facts: Facts, workspace: Workspace, options: Options) -> None:
        self._facts = facts
        self._options = options
        imports = self.imports = Imports(workspace)
        surroundings = Surroundings(workspace, imports)
        self._gates = gates.Gates(facts, options)
        self._surroundings = surroundings
        self._readings = Readings(workspace)
        self._endpoints = Endpoints(self._readings, surroundings, self._gates, options)
        self._floor = Floor(workspace, surroundings, bump=options.bump_openai)
        self._replaced: dict[str, list[Spot]] = {}
        self._of_a_client = gates.replaced_for_one_client(facts)
        self._doubles = Doubles(facts, workspace, imports)
        self._dual = dual.Dual(facts)
        self.plainness = Plainness(workspace, imports)

    def check(self, draft: Draft, call: CallRecord) -> None:
        """Adds what stands against a call, once its arguments are planned."""
        self.plainness.settle(draft)
        self._gates.check(draft, call)
        self._endpoints.check(draft, call)
        self._intercepted(draft, call)
        counterpart = self._dual.check(draft.file, call.node)
        if counterpart:
            draft.stop("deliberate-dual-api", draft.file, call.node, counterpart)

    def join(self, unions: Families, drafts: Iterable[Draft]) -> None:
        """Joins calls whose clients change together, and plans the clients' own changes."""
        self._gates.join(unions)
        self._gates.plan_clients(drafts)

    def is_openai(self, call: CallRecord) -> bool:
        """Whether a call surely goes to OpenAI or Azure, whose answers hold nothing that the SDK doesn't know."""
        return all(client.flavour == "azure" or self._gates.takes_default(client) for client in clients_of(call))

    def _intercepted(self, draft: Draft, call: CallRecord) -> None:
        """A method that is replaced for every client; of one client in sight only its own gate tells."""
        path = draft.file.path
        if path not in self._replaced:
            around = self._readings.among(self._surroundings.of(draft.file))
            spots = [spot for said in around for spot in said.replaced]
            self._replaced[path] = [spot for spot in spots if (spot.path, spot.line) not in self._of_a_client]
        for spot in self._replaced[path]:
            draft.stop("intercepted", draft.file, call.node, spot=spot)

    def check_all(self, drafts: dict[Site, Draft]) -> None:
        """Adds what other code says about calls that it leads to: handlers, examples in docstrings."""
        Handlers(self._facts, self.imports, drafts).check()
        doctests.check(self._facts, drafts)

    def check_doubles(self, handled: Iterable[tuple[Family, Handled]]) -> None:
        """Stops the families that a test stands in for in a way which isn't among what is ``handled``."""
        self._doubles.check(handled)

    def check_families(self, families: dict[Site, Family]) -> None:
        """Adds what can only be said of whole families: what is stored, what is pinned, what runs in their place."""
        for family in families.values():
            additions.plan(family, self._facts, self._options)
            for draft in family.drafts:
                self._floor.check(family, draft, self._facts.calls[draft.site][1])
        notes.add(families.values(), self._facts)
        self._check_together(families)

    def _check_together(self, families: dict[Site, Family]) -> None:
        """Lets what stops one call stop those that run in its place, on the same client, as well."""
        pairs = [pair for pair in self._pairs(families) if pair[0] is not pair[1]]
        for first, second in pairs:
            first.partners.append(second)
        changed = True
        while changed:
            changed = False
            for first, second in pairs:
                stopped = [finding for finding in first.findings if self._stops(finding.code)]
                if stopped and not any(self._stops(finding.code) for finding in second.findings):
                    second.findings.extend(stopped)
                    changed = True

    def _stops(self, code: str) -> bool:
        return verdict_of(code) is not Verdict.SKIP and not accepted(code, self._options)

    def _pairs(self, families: dict[Site, Family]) -> list[tuple[Family, Family]]:
        calls: dict[str, dict[int, tuple[cst.Call, Family]]] = defaultdict(dict)
        for family in families.values():
            for draft in family.drafts:
                node = self._facts.calls[draft.site][1].node
                calls[draft.file.path][id(node)] = (node, family)
        found = []
        for path, known in calls.items():
            file = self._facts.evaluator.files[path]
            for first, second in dual.together(file, [node for node, _ in known.values()]):
                found.append((known[id(first)][1], known[id(second)][1]))
                found.append((known[id(second)][1], known[id(first)][1]))
        return found
