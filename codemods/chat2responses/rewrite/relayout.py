"""A dict whose inner dict moves up beside its neighbours: written anew in the layout that the two had."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import libcst as cst
from chat2responses.infer.unit import File
from chat2responses.rewrite import elements, render
from chat2responses.rewrite.elements import Item
from chat2responses.rewrite.splice import Edit, Span

WIDTH = 88


@dataclass(frozen=True)
class Change:
    """What becomes of one item.

    ``hoisted`` puts the items of its own dict in its place, ``spread`` writes its value behind ``**``; ``before`` and
    ``added`` are new items around it, ``replaced`` those in its place, as key and source text (written with double
    quotes). ``renamed`` gives the new
    keys of hoisted items: they are written here where a display's items go into a call or the other way round, and by
    edits of their own where they stay as they are.
    """

    hoisted: bool = False
    spread: bool = False
    before: tuple[tuple[str, str], ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    added: tuple[tuple[str, str], ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)


def changed(file: File, node: cst.CSTNode, changes: Mapping[str, Change], shift: int = 0) -> list[Edit] | None:
    """Gives the edits that change items, by key, of a dict display or ``dict(…)`` call.

    ``shift`` moves all its lines to the right as well (left if negative). None when the dict can't be written anew:
    a key isn't literal, or what is to be hoisted is no such dict in place.
    """
    items = elements.items_of(node)
    if not items or not isinstance(node, cst.Dict | cst.Call):
        return None
    for item in items:
        if item.key in changes and changes[item.key].hoisted and not elements.items_of(item.value):
            return None
    return _Writer(file, node, items, changes, shift).edits()


@dataclass
class _Piece:
    """One item as it will be written; ``span`` is its source, where it has one."""

    parts: tuple[str | Span, ...]
    span: Span | None = None
    moves: bool = False


@dataclass
class _Joint:
    """What stands before, between and behind pieces: the source found there; ``kept`` if it may stay as it is."""

    gaps: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    kept: bool = False
    inner: bool = False

    def comments(self) -> tuple[str, list[str]]:
        """Gives the comments at the end of the line before, and those on lines of their own."""
        behind = ""
        own: list[str] = []
        for gap in self.gaps:
            first, *lines = gap.split("\n")
            match = re.search(r"[ \t]*#.*", first)
            behind += match.group() if match else ""
            own.extend(line.strip() for line in lines if line.strip().startswith("#"))
        for head in self.heads:
            own.extend(match.group().rstrip() for match in re.finditer(r"#.*", head))
        return behind, own


@dataclass(frozen=True)
class _Layout:
    """How the items are set: ``indent`` begins each line, None for all on one line."""

    indent: str | None
    lead: str
    closing: str
    comma: bool


class _Writer:
    def __init__(
        self, file: File, node: cst.Dict | cst.Call, items: list[Item], changes: Mapping[str, Change], shift: int
    ) -> None:
        self._file = file
        self._node = node
        self._items = items
        self._changes = changes
        self._shift = shift
        self._text = file.parsed.text
        self._pieces: list[_Piece] = []
        self._joints: list[_Joint] = []

    def edits(self) -> list[Edit]:
        self._collect()
        layout = self._layout()
        parts: list[str | Span] = [self._lead(layout)]
        for position, piece in enumerate(self._pieces):
            parts.extend(self._laid_out(part, layout) if isinstance(part, str) else part for part in piece.parts)
            last = position == len(self._pieces) - 1
            joint = self._joints[position + 1]
            parts.append(self._tail(joint, layout) if last else self._between(joint, layout))
        newline = render.newline(self._file)
        whole = tuple(part.replace("\n", newline) if isinstance(part, str) else part for part in parts)
        edits = [Edit(self._inside(self._node), whole)]
        for position, piece in enumerate(self._pieces):
            if piece.span is not None:
                edits.extend(elements.shifted_lines(self._file, piece.span, self._columns(piece, position, layout)))
        return edits

    def _inside(self, node: cst.CSTNode) -> Span:
        span = render.inner_span(self._file, node)
        if isinstance(node, cst.Call):
            return Span(self._text.index("(", self._file.parsed.span(node.func).end) + 1, span.end - 1)
        return Span(span.start + 1, span.end - 1)

    def _gaps(self, node: cst.CSTNode, items: list[Item]) -> list[str]:
        """Gives the source before the first item, between items, and behind the last."""
        span = self._inside(node)
        starts = [self._file.parsed.span(item.node).start for item in items]
        ends = [self._file.parsed.span(item.value).end for item in items]
        edges = zip([span.start, *ends], [*starts, span.end], strict=True)
        return [self._source(start, end) for start, end in edges]

    def _source(self, start: int, end: int) -> str:
        return self._text[start:end].replace("\r\n", "\n")

    def _collect(self) -> None:
        gaps = self._gaps(self._node, self._items)
        self._joints.append(_Joint([gaps[0]], kept=True))
        for item, gap in zip(self._items, gaps[1:], strict=True):
            change = self._changes.get(item.key)
            if change is None:
                self._add(_Piece(self._item_parts(item), self._span(item)), _Joint([gap], kept=True))
                continue
            self._joints[-1].kept = False
            for key, value in (*change.before, *change.replaced):
                self._add(_Piece((self._new_item(key, value),)), _Joint())
            if change.hoisted:
                self._hoist(item, change)
            elif change.spread:
                before, after = elements.spread_source(item.value)
                span = self._file.parsed.span(item.value)
                self._add(_Piece((before, span, after), span), _Joint())
            elif not change.replaced:
                self._add(_Piece(self._item_parts(item), self._span(item)), _Joint())
            for key, value in change.added:
                self._add(_Piece((self._new_item(key, value),)), _Joint())
            self._joints[-1].gaps.append(gap)

    def _add(self, piece: _Piece, behind: _Joint) -> None:
        self._pieces.append(piece)
        self._joints.append(behind)

    def _hoist(self, item: Item, change: Change) -> None:
        inner = elements.items_of(item.value) or []
        gaps = self._gaps(item.value, inner)
        key = item.node.keyword if isinstance(item.node, cst.Arg) else item.node.key
        assert key is not None
        head = self._source(self._file.parsed.span(key).end, self._inside(item.value).start)
        self._joints[-1].heads.extend((head, gaps[0]))
        for position, (part, gap) in enumerate(zip(inner, gaps[1:], strict=True)):
            last = position == len(inner) - 1
            self._add(
                _Piece(self._item_parts(part, change.renamed), self._span(part), moves=True),
                _Joint([gap], kept=not last, inner=True),
            )

    def _span(self, item: Item) -> Span:
        return Span(self._file.parsed.span(item.node).start, self._file.parsed.span(item.value).end)

    def _item_parts(self, item: Item, renamed: Mapping[str, str] | None = None) -> tuple[str | Span, ...]:
        in_call = isinstance(self._node, cst.Call)
        if isinstance(item.node, cst.Arg) == in_call:
            return (self._span(item),)
        return (self._new_item((renamed or {}).get(item.key, item.key), ""), self._file.parsed.span(item.value))

    def _new_item(self, key: str, value: str) -> str:
        text = f"{key}={value}" if isinstance(self._node, cst.Call) else f'"{key}": {value}'
        return render.requoted(text, render.quote_at(self._file, self._node))

    def _layout(self) -> _Layout:
        gaps = self._gaps(self._node, self._items)
        if any("\n" in gap for gap in gaps[:-1]):
            return self._exploded(gaps)
        for item in self._items:
            if item.key in self._changes and self._changes[item.key].hoisted:
                inner = self._gaps(item.value, elements.items_of(item.value) or [])
                if "\n" in inner[0]:
                    return self._exploded(inner)
                if any("\n" in gap for gap in inner[:-1]):
                    column = self._file.parsed.position(self._file.parsed.span(self._items[0].node).start)[1] - 1
                    return _Layout(self._moved(" " * column), gaps[0], "", False)
        comma = gaps[-1].lstrip().startswith(",")
        return _Layout(None, gaps[0], gaps[-1].lstrip()[1:] if comma else gaps[-1], comma)

    def _exploded(self, gaps: list[str]) -> _Layout:
        source = next(gap for gap in gaps if "\n" in gap)
        tail = gaps[-1]
        closing = "\n" + self._moved(tail.rpartition("\n")[2]) if "\n" in tail else ""
        return _Layout(self._moved(source.rpartition("\n")[2]), gaps[0], closing, tail.lstrip().startswith(","))

    def _moved(self, indent: str) -> str:
        return indent + elements.pad(self._file) * self._shift if self._shift >= 0 else indent[: self._shift]

    def _lead(self, layout: _Layout) -> str:
        joint = self._joints[0]
        if layout.indent is None:
            return layout.lead
        if "\n" not in layout.lead:
            return layout.lead
        if joint.kept and layout.lead == joint.gaps[0]:
            return self._indented(layout.lead, layout.indent)
        behind, own = joint.comments()
        lines = "".join(f"\n{layout.indent}{comment}" for comment in own)
        return f"{behind}{lines}\n{layout.indent}"

    def _between(self, joint: _Joint, layout: _Layout) -> str:
        if layout.indent is None:
            return joint.gaps[0] if joint.kept else ", "
        if joint.kept and "\n" in joint.gaps[0]:
            return self._indented(joint.gaps[0], layout.indent)
        if joint.kept and not joint.inner and "\n" not in joint.gaps[0] and self._is_set_out():
            return joint.gaps[0]
        behind, own = joint.comments()
        lines = "".join(f"\n{layout.indent}{comment}" for comment in own)
        return f",{behind}{lines}\n{layout.indent}"

    def _is_set_out(self) -> bool:
        """Whether the outer dict has several lines by itself, so that its own line breaks stay."""
        return any("\n" in gap for gap in self._gaps(self._node, self._items)[:-1])

    def _tail(self, joint: _Joint, layout: _Layout) -> str:
        if layout.indent is None:
            return ("," if layout.comma else "") + layout.closing
        if joint.kept and self._is_set_out():
            return self._indented(joint.gaps[0], layout.indent, layout.closing.removeprefix("\n"))
        behind, own = joint.comments()
        lines = "".join(f"\n{layout.indent}{comment}" for comment in own)
        comma = "," if layout.comma or behind or own else ""
        closing = layout.closing or ("\n" + layout.indent if behind or own else "")
        return f"{comma}{behind}{lines}{closing}"

    def _indented(self, gap: str, indent: str, last: str | None = None) -> str:
        first, *lines = gap.split("\n")
        if not lines:
            return gap
        middle = [indent + line.strip() if line.strip() else "" for line in lines[:-1]]
        return "\n".join([first, *middle, indent if last is None else last])

    def _columns(self, piece: _Piece, position: int, layout: _Layout) -> int:
        """Gives by how many columns the lines that begin inside a piece move."""
        assert piece.span is not None
        parsed = self._file.parsed
        column = parsed.position(piece.span.start)[1] - 1
        line = len(parsed.indentation(piece.span.start))
        least = elements.least_indentation(self._file, piece.span)
        if least is None or layout.indent is None or (position == 0 and "\n" not in layout.lead):
            return self._shift
        joint = self._joints[position]
        if joint.kept and not joint.inner and "\n" not in joint.gaps[0] and self._is_set_out():
            return self._shift
        aligned = least >= column > line
        return len(layout.indent) - (column if aligned else line)

    def _laid_out(self, text: str, layout: _Layout) -> str:
        """Gives a new item, one dict of which is set over several lines where the line would be too long."""
        if layout.indent is None or len(layout.indent) + len(text) + 1 <= WIDTH or not text.endswith("}"):
            return text
        head, brace, rest = text.partition("{")
        unit = self._file.parsed.module.default_indent
        inner = "".join(f"\n{layout.indent}{unit}{part}," for part in _split(rest[:-1]))
        return f"{head}{brace}{inner}\n{layout.indent}}}"


def _split(text: str) -> list[str]:
    """Gives the items of a dict of ours: no string in it holds a bracket or comma."""
    parts: list[str] = []
    depth = 0
    for piece in text.split(", "):
        if depth:
            parts[-1] += ", " + piece
        else:
            parts.append(piece)
        depth += sum(piece.count(bracket) for bracket in "[{(") - sum(piece.count(bracket) for bracket in "]})")
    return parts
