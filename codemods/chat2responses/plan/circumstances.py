"""Everything around a call that decides whether it may migrate: client, endpoint, pins, other code of the project."""

from __future__ import annotations

from chat2responses.infer.unit import CallRecord
from chat2responses.model import Options
from chat2responses.plan.draft import Draft
from chat2responses.plan.endpoints import Endpoints
from chat2responses.plan.facts import Facts
from chat2responses.plan.floor import Floor
from chat2responses.plan.gates import Gates
from chat2responses.plan.imports import Imports
from chat2responses.plan.plainness import Plainness
from chat2responses.plan.surroundings import Surroundings
from chat2responses.workspace import Workspace


class Circumstances:
    """Asks each kind of evidence about a call."""

    def __init__(self, facts: Facts, workspace: Workspace, options: Options) -> None:
        imports = Imports(workspace)
        surroundings = Surroundings(workspace, imports)
        self._gates = Gates(facts, options)
        self._endpoints = Endpoints(workspace, surroundings, self._gates, options)
        self._floor = Floor(workspace, surroundings)
        self.plainness = Plainness(workspace)

    def check(self, draft: Draft, call: CallRecord) -> None:
        """Adds what stands against a call, once its arguments are planned."""
        self._gates.check(draft, call)
        self._endpoints.check(draft, call)
        self._floor.check(draft, call)
