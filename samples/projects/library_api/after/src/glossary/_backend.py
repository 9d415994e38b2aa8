from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import openai

from ._types import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openai.types.responses import Response

SCHEMA = {
    "type": "json_schema",
    "name": "entry",
    "strict": True,
    "schema": {
        "type": "object",
        "properties": {
            "meaning": {"type": "string"},
            "see_also": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["meaning", "see_also"],
        "additionalProperties": False,
    },
}


@contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except openai.OpenAIError as error:
        raise GlossaryError(type(error).__name__) from error


def _ask(client: openai.OpenAI, model: str, word: str) -> Response:
    with _translated_errors():
        return client.responses.create(
            model=model,
            input=[
                {"role": "system", "content": "You write a glossary for beginners."},
                {"role": "user", "content": word},
            ],
            text={"format": SCHEMA},
        )


def _text(completion: Response) -> str:
    refusal = next(
        (
            part.refusal
            for item in completion.output
            if item.type == "message"
            for part in item.content
            if part.type == "refusal"
        ),
        None,
    )
    if refusal:
        raise GlossaryError(refusal)
    if not completion.output_text:
        raise GlossaryError("no text")
    return completion.output_text
