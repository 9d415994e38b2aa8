"""Holes that are moved: source written at another indentation, with what other edits put into it."""

from __future__ import annotations

from chat2responses.rewrite.splice import Edit, Hole, Span, splice

TEXT = '''if a:
    if b:
        call(
            one,
            """two
        and three""",
        )
'''


def moved(*edits: Edit) -> str:
    start = TEXT.index("call")
    span = Span(start, len(TEXT) - 1)
    string = Span(TEXT.index('"""'), TEXT.rindex('"""') + 3)
    hole = Hole(span, (), (" " * 8, " " * 4), (string,))
    return splice(TEXT, [Edit(Span(TEXT.index("    if b"), span.end), ("    ", hole)), *edits])


def test_lines_move_and_strings_stay() -> None:
    assert moved() == 'if a:\n    call(\n        one,\n        """two\n        and three""",\n    )\n'


def test_lines_of_an_inner_edit_move_too() -> None:
    at = TEXT.index("one")
    edit = Edit(Span(at, at + 3), ("{\n                x,\n            }",))
    expected = 'if a:\n    call(\n        {\n            x,\n        },\n        """two\n        and three""",\n    )\n'
    assert moved(edit) == expected


def test_an_inner_edit_of_the_indentation_is_kept() -> None:
    at = TEXT.index("            one")
    assert moved(Edit(Span(at, at + 4), ("",))) == (
        'if a:\n    call(\n    one,\n        """two\n        and three""",\n    )\n'
    )


def test_a_hole_that_stays_is_rendered_as_it_is() -> None:
    span = Span(0, len(TEXT))
    assert splice(TEXT, [Edit(span, (Hole(span),))]) == TEXT
