"""The draft of one family's change: findings that stop it, and edits that carry it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.infer.values import Data, Site
from chat2responses.rewrite.splice import Edit, Span

if TYPE_CHECKING:
    from chat2responses.plan.shapes import Shape


@dataclass(frozen=True)
class Spot:
    """A place in a file that needn't be parsed, such as a line of settings. Line and column count from 1."""

    path: str
    line: int
    column: int = 1


@dataclass(frozen=True)
class Finding:
    """A reason against migrating, at a node of a file, or at a ``spot`` elsewhere.

    ``subject`` is what an option of the hint would be given: an expression or a host.
    """

    code: str
    file: File
    node: cst.CSTNode
    detail: str = ""
    spot: Spot | None = None
    subject: str = ""

    @property
    def place(self) -> Spot:
        """Where it stands."""
        return self.spot or _place(self.file, self.node)


@dataclass(frozen=True)
class Remark:
    """A note that goes with a migration, at a node of a file, or at a ``spot`` elsewhere."""

    code: str
    file: File
    node: cst.CSTNode
    spot: Spot | None = None

    @property
    def place(self) -> Spot:
        """Where it stands."""
        return self.spot or _place(self.file, self.node)


def _place(file: File, node: cst.CSTNode) -> Spot:
    line, column = file.parsed.position(file.parsed.start(node))
    return Spot(file.path, line, column)


@dataclass
class Draft:
    """What the plan says about one call site."""

    site: Site
    file: File
    findings: list[Finding] = field(default_factory=list)
    edits: dict[str, list[Edit]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    reshaped: set[Data] = field(default_factory=set)
    reached: set[Data] = field(default_factory=set)
    given_keys: dict[Data, set[str]] = field(default_factory=dict)
    """The keys of each dict of arguments that get to the call; others are taken by functions on the way."""
    shapes: dict[Data, Shape] = field(default_factory=dict)
    replies: list[tuple[File, cst.BaseExpression]] = field(default_factory=list)
    """The role of each reply of a tool, in whose place the type of the item goes."""
    put: list[cst.BaseExpression] = field(default_factory=list)
    handmade: list[Data] = field(default_factory=list)
    unseen: list[tuple[File, cst.CSTNode]] = field(default_factory=list)
    """Contents of messages that come from out of sight."""
    vanished: list[cst.CSTNode] = field(default_factory=list)
    late: list[tuple[File, Span, str, cst.Name, str]] = field(default_factory=list)
    """Places to be filled with the final name of an answer between two texts."""
    named: list[tuple[File, cst.Name, cst.Attribute]] = field(default_factory=list)
    """Names of called functions in replies, to become the id of the call, with the expression that gives the call."""
    placed: dict[int, tuple[str, File, cst.CSTNode]] = field(default_factory=dict)
    other_host: bool = False
    has_tools: bool = False
    forced_tool: bool = False
    features: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    """Names of the arguments that go."""
    remembered: set[Data] = field(default_factory=set)
    """Dicts of the keywords that stand-ins of the call were given."""

    def stop(
        self,
        code: str,
        file: File,
        node: cst.CSTNode,
        detail: str = "",
        spot: Spot | None = None,
        subject: str = "",
    ) -> None:
        """Adds a reason against migrating."""
        finding = Finding(code, file, node, detail, spot, subject)
        if finding not in self.findings:
            self.findings.append(finding)

    def edit(self, file: File, edit: Edit) -> None:
        """Adds an edit once."""
        known = self.edits.setdefault(file.path, [])
        if edit not in known:
            known.append(edit)

    def note(self, code: str, file: File, node: cst.CSTNode, spot: Spot | None = None) -> None:
        """Adds a note."""
        self.remarks.append(Remark(code, file, node, spot))
