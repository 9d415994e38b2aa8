"""Dicts of which a test lets the SDK make its objects: what stands in them on the Responses side."""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst
from chat2responses.plan.doubles.arguments import Group, Parts


def named(name: str) -> str:
    """Gives the beginning of an item."""
    return f'"{name}": '


def message(text: Parts) -> Group:
    """Gives a message of the output that says a text."""
    return _message(Group("{", (('"type": "output_text"',), ('"text": ', *text)), "}"))


def _message(part: Group) -> Group:
    return Group(
        "{", (('"type": "message"',), ('"role": "assistant"',), ('"content": ', Group("[", ((part,),), "]"))), "}"
    )


def refused(refusal: Parts) -> Group:
    """Gives a message of the output that refuses."""
    part = Group("{", (('"type": "refusal"',), ('"refusal": ', *refusal)), "}")
    return _message(part)


def details(reason: str) -> Parts:
    """Gives the details of an incomplete answer."""
    return (f'{{"reason": "{reason}"}}',)


def group(items: Sequence[Parts]) -> Parts:
    """Gives a dict of items."""
    return (Group("{", tuple(items), "}"),)


def quote_of(node: cst.Dict, default: str) -> str:
    """Gives the quote that the keys of a dict have."""
    for element in node.elements:
        key = element.key if isinstance(element, cst.DictElement) else None
        if isinstance(key, cst.SimpleString):
            return key.quote
    return default
