"""From families to the result: every textual call site with its verdict, and the new content of each file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256

import libcst as cst
from chat2responses.api.reasons import NOTES, REASONS
from chat2responses.infer.unit import File
from chat2responses.infer.values import Site as InferredSite
from chat2responses.model import Change, FileError, Note, Options, Place, Reason, RunResult, Site, TraceStep, Verdict
from chat2responses.parse import check_syntax
from chat2responses.plan import bindings, choice, hints, remarks, shown, textual, types
from chat2responses.plan.annotated import Annotated
from chat2responses.plan.beauty import Beauty
from chat2responses.plan.draft import Draft, Finding, Spot
from chat2responses.plan.facts import Facts
from chat2responses.plan.plan import Family, edits_of
from chat2responses.plan.raises import Raises
from chat2responses.plan.traces import Traces
from chat2responses.plan.verdicts import accepted, verdict_of
from chat2responses.rewrite.splice import Edit, OverlappingEdits, splice
from chat2responses.rewrite.wrap import wrap
from chat2responses.workspace import Workspace

_IGNORE = re.compile(r"#\s*chat2responses:\s*ignore\b")


def assemble(
    workspace: Workspace,
    options: Options,
    facts: Facts,
    families: list[Family],
    targets: list[File],
    errors: tuple[FileError, ...],
) -> RunResult:
    """Gives the result of a run."""
    failures = {path: f"internal: {text}" for path, text in facts.evaluator.failed.items()}
    while True:
        assembly = _Assembly(workspace, options, facts, targets)
        assembly.families(families)
        assembly.references()
        for file in targets:
            assembly.textual_sites(file)
        assembly.beautify([draft for family in families for draft in family.drafts])
        changes = assembly.changes()
        if not assembly.broken:
            break
        failures.update(assembly.broken)
        _stop_broken(facts, families, assembly.broken)
    reported = tuple(FileError(path, 0, f"{text}; left alone, please report it") for path, text in failures.items())
    sites = sorted(assembly.chosen_sites(), key=lambda site: (site.path, site.line, site.column))
    return RunResult(
        sites=tuple(sites),
        notes=assembly.notes(),
        errors=errors + reported,
        changes=changes,
        not_chosen=len(assembly.sites) - len(sites),
    )


def _stop_broken(facts: Facts, families: list[Family], broken: dict[str, str]) -> None:
    """Leaves the families alone whose edits don't fit together or give no valid Python."""
    for family in families:
        for path in broken.keys() & edits_of(family).keys():
            file = facts.evaluator.files[path]
            family.stop("analysis-failed", file, file.parsed.module)


class _Assembly:
    def __init__(self, workspace: Workspace, options: Options, facts: Facts, targets: list[File]) -> None:
        self._workspace = workspace
        self._options = options
        self._facts = facts
        self._traces = Traces(facts)
        self._targets = {file.path: file for file in targets}
        self._edits: dict[str, list[Edit]] = defaultdict(list)
        self._done: set[int] = set()
        self._places: dict[str, list[Place]] = defaultdict(list)
        self.sites: list[Site] = []
        self.broken: dict[str, str] = {}
        self._migrating: list[Family] = []
        self._raises = Raises(())
        self._not_chosen: set[Site] = set()

    def chosen_sites(self) -> list[Site]:
        """Gives the sites that the options don't leave out."""
        return [site for site in self.sites if site not in self._not_chosen]

    def families(self, families: list[Family]) -> None:
        """Decides each family that a target has a part in."""
        for draft in (draft for family in families for draft in family.drafts):
            self._done.add(id(self._facts.calls[draft.site][1].node))
        concerned = [family for family in families if any(draft.file.path in self._targets for draft in family.drafts)]
        decided = [(family, *self._judge(family)) for family in concerned]
        self._migrating = [family for family, verdict, _ in decided if verdict is Verdict.MIGRATE]
        named = [
            family
            for family in concerned
            if choice.is_named(self._options, self._identity(family), choice.codes_of(family))
        ]
        if len(named) < len(concerned):
            self._migrating = choice.completed(named, self._migrating)
        chosen = {id(family) for family in (*named, *self._migrating)}
        for family, verdict, reasons in decided:
            sites = self._family(family, verdict, reasons)
            self.sites.extend(sites)
            if id(family) not in chosen:
                self._not_chosen.update(sites)

    def _family(self, family: Family, verdict: Verdict, reasons: list[Finding]) -> list[Site]:
        identity = self._identity(family)
        sites: list[Site] = []
        for draft in family.drafts:
            _, call = self._facts.calls[draft.site]
            own, findings = self._own(draft, verdict, reasons)
            traced = tuple(self._reason(finding, draft.site) for finding in findings)
            if draft.file.path in self._targets or self._options.follow:
                sites.append(self._site(draft.file, call.node, own, identity, traced))
        return sites

    def _own(self, draft: Draft, verdict: Verdict, reasons: list[Finding]) -> tuple[Verdict, list[Finding]]:
        """A call that can only go to another host is skipped, whatever else there is to say about its family."""
        if verdict is Verdict.MANUAL and draft.other_host:
            return Verdict.SKIP, _ordered([item for item in draft.findings if verdict_of(item.code) is Verdict.SKIP])
        return verdict, reasons

    def _judge(self, family: Family) -> tuple[Verdict, list[Finding]]:
        ignored = [f for f in (self._ignored(d.file, self._facts.calls[d.site][1].node) for d in family.drafts) if f]
        if ignored:
            return Verdict.SKIP, ignored
        outside = self._outside(family)
        findings = [*family.findings, *outside]
        left = [finding for finding in findings if not accepted(finding.code, self._options)]
        if not left:
            return Verdict.MIGRATE, []
        verdicts = {verdict_of(finding.code) for finding in left}
        worst = next(v for v in (Verdict.SKIP, Verdict.MANUAL, Verdict.UNSAFE) if v in verdicts)
        if worst is Verdict.SKIP and Verdict.MANUAL in verdicts:
            worst = Verdict.SKIP if all(verdict_of(f.code) is Verdict.SKIP for f in left) else Verdict.MANUAL
        return worst, _ordered(left)

    def _ignored(self, file: File, node: cst.CSTNode) -> Finding | None:
        span = file.parsed.span(node)
        end = file.parsed.text.find("\n", span.end)
        lines = file.parsed.text[file.parsed.line_start(span.start) : end if end >= 0 else None]
        return Finding("ignored", file, node) if _IGNORE.search(lines) else None

    def _outside(self, family: Family) -> list[Finding]:
        """A family that needs a change in a file which isn't part of the run can't be migrated now."""
        found: list[Finding] = []
        for path, edits in edits_of(family).items():
            file = self._facts.evaluator.files[path]
            if not self._workspace.may_change(path) or not file.parsed.is_faithful:
                line, column = file.parsed.position(min(edit.span.start for edit in edits))
                spot = Spot(path, line, column)
                found.append(Finding("crosses-files-out-of-reach", file, file.parsed.module, path, spot))
        return found

    def _identity(self, family: Family) -> str:
        return _identity((draft.file, self._facts.calls[draft.site][1].node) for draft in family.drafts)

    def _reason(self, finding: Finding, site: InferredSite | None) -> Reason:
        row = REASONS.get(finding.code)
        place = finding.place
        message = (row.title if row else finding.code) + (f" ({finding.detail})" if finding.detail else "")
        return Reason(
            finding.code,
            place.path,
            place.line,
            place.column,
            message,
            hints.of(finding),
            self._trace(site, finding) if site is not None and finding.spot is None else (),
        )

    def _trace(self, site: InferredSite, finding: Finding) -> tuple[TraceStep, ...]:
        steps = []
        for file, carry in self._traces.steps(site, finding.file, finding.node):
            line, _ = file.parsed.position(file.parsed.span(carry.node).start)
            steps.append(TraceStep(file.path, line, carry.what))
        return tuple(dict.fromkeys(steps))

    def _site(self, file: File, node: cst.CSTNode, verdict: Verdict, family: str, reasons: tuple[Reason, ...]) -> Site:
        span = file.parsed.span(node)
        line, column = file.parsed.position(span.start)
        end_line, end_column = file.parsed.position(span.end)
        callee = node.func if isinstance(node, cst.Call) else node
        text = re.sub(r"\s+", "", file.parsed.code(callee))
        fingerprint = _fingerprint(file.parsed.code(node))
        return Site(file.path, line, column, end_line, end_column, text, verdict, family, reasons, fingerprint)

    def references(self) -> None:
        """A reference to the API that no call in sight uses is a site too: it leaves, or has no counterpart."""
        used = {id(resource.node) for _, call in self._facts.calls.values() for resource in call.resources}
        for file, node, found, code in self._facts.resource_uses:
            for resource in found:
                chain = "completions" in resource.path.split(".") and code != "intercepted"
                if file.path not in self._targets or not chain or id(resource.node) in used or id(node) in self._done:
                    continue
                self._done.add(id(node))
                finding = self._ignored(file, node) or Finding(code, file, node)
                self._alone(file, node, finding)

    def textual_sites(self, file: File) -> None:
        """Every textual call that the analysis didn't prove is a site too, with the reason."""
        for node, found in textual.sites(self._facts, file, self._done):
            finding = self._ignored(file, node) or found
            self._alone(file, node, finding)

    def _alone(self, file: File, node: cst.CSTNode, finding: Finding) -> None:
        """Adds a site that belongs to no family of the analysis."""
        identity = _identity([(file, node)])
        site = self._site(file, node, verdict_of(finding.code), identity, (self._reason(finding, None),))
        self.sites.append(site)
        if not choice.is_named(self._options, identity, (finding.code,)):
            self._not_chosen.add(site)

    def beautify(self, drafts: list[Draft]) -> None:
        """Collects the edits of what migrates, with names, aliases and types made to fit."""
        beauty = Beauty(self._facts, self._workspace, self._migrating)
        names = beauty.plan()
        for file, edit in bindings.bind(self._facts, self._migrating, beauty.final):
            self._edits[file.path].append(edit)
        for family in self._migrating:
            for path, edits in edits_of(family).items():
                self._edits[path].extend(edits)
            for remark in family.remarks:
                place = remark.place
                self._places[remark.code].append(Place(place.path, place.line))
        for path, edits in names.items():
            self._edits[path].extend(edits)
        self._raises = Raises(item for family in self._migrating for item in family.raises)
        for path, edit in self._raises.edits(self._facts.evaluator.files.keys()):
            self._edits[path].append(edit)
        for path, edits in self._edits.items():
            edits.extend(shown.kept_texts(self._facts.evaluator.files[path], list(edits)))
        left = {site.path for site in self.sites if site.verdict is not Verdict.MIGRATE or site in self._not_chosen}
        for path in list(self._edits):
            use = types.TypeUse()
            for family in self._migrating:
                if path in family.types:
                    use.gone |= family.types[path].gone
                    use.needed |= family.types[path].needed
            if path not in left or use.gone or use.needed:
                self._edits[path].extend(types.plan(self._facts.evaluator.files[path], use, path not in left))
        self._annotations(drafts)

    def _annotations(self, drafts: list[Draft]) -> None:
        """Collects the edits for annotations of what migrates in files that need no other change."""
        if not self._migrating:
            return
        annotated = Annotated(self._facts, self._migrating, drafts)
        for path, file in sorted(self._facts.evaluator.files.items()):
            changed = path in self._edits or "openai.types" not in file.parsed.text
            if not changed and self._workspace.may_change(path) and file.parsed.is_faithful:
                only = annotated.in_file(file)
                edits = types.plan(file, types.TypeUse(), only=only) if only else []
                if edits:
                    self._edits[path].extend(edits)

    def changes(self) -> tuple[Change, ...]:
        """Gives the files whose content changes."""
        found: list[Change] = []
        for path, edits in sorted(self._edits.items()):
            file = self._facts.evaluator.files[path]
            try:
                text = wrap(file.parsed.text, splice(file.parsed.text, edits))
                check_syntax(path, file.parsed.text, text)
            except (OverlappingEdits, SyntaxError, ValueError) as error:
                self.broken[path] = f"internal: {error}"
                continue
            after = file.parsed.encode(text)
            if after != file.parsed.source:
                found.append(Change(path, file.parsed.source, after))
        found.extend(self._raises.changes(self._workspace, self._facts.evaluator.files.keys()))
        return tuple(sorted(found, key=lambda change: change.path))

    def notes(self) -> tuple[Note, ...]:
        """Gives the notes with their places."""
        found: list[Note] = []
        known = Counter(site.path for site in self.sites)
        for path, file in self._targets.items():
            lines = remarks.code_in_strings(file, known[path])
            self._places["code-in-string"].extend(Place(path, line) for line in lines)
        for path, edits in self._edits.items():
            lines = remarks.stale_ignores(self._facts.evaluator.files[path], edits)
            self._places["stale-ignore"].extend(Place(path, line) for line in lines)
        for code, places in sorted(self._places.items()):
            row = NOTES.get(code)
            if row is not None and places:
                unique = tuple(sorted(dict.fromkeys(places), key=lambda place: (place.path, place.line)))
                found.append(Note(code, row.title, unique))
        return tuple(sorted([*found, *self._raises.notes()], key=lambda note: note.code))


def _identity(calls: Iterable[tuple[File, cst.CSTNode]]) -> str:
    """Gives an id made of the calls of a family and the functions they stand in; it stays when lines move or wrap.

    Families that are equal in this have one id, and are chosen together.
    """
    parts = [f"{file.path}:{_scope_name(file, node)}:{_fingerprint(file.parsed.code(node))}" for file, node in calls]
    return sha256("\n".join(sorted(parts)).encode("utf-8", "surrogateescape")).hexdigest()[:12]


def _scope_name(file: File, node: cst.CSTNode) -> str:
    owners = [item for item in file.index.ancestors(node) if isinstance(item, cst.FunctionDef | cst.ClassDef)]
    return ".".join(owner.name.value for owner in reversed(owners))


def _fingerprint(code: str) -> str:
    """Identifies a call by its text, leaving out what a formatter or a comment changes."""
    bare = re.sub(r"#[^\n]*|\s+", "", code).replace("'", '"')
    return sha256(re.sub(r",(?=[)\]}])", "", bare).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _ordered(findings: list[Finding]) -> list[Finding]:
    return sorted(
        findings,
        key=lambda finding: (finding.place.path, finding.place.line, finding.place.column, finding.code),
    )
