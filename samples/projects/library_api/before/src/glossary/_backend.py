from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import openai

from ._types import GlossaryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openai.types.chat import ChatCompletion

SCHEMA = {
    "type": "json_schema",
    "json_schema": {
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
    },
}


@contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except openai.OpenAIError as error:
        raise GlossaryError(type(error).__name__) from error


def _ask(client: openai.OpenAI, model: str, word: str) -> ChatCompletion:
    with _translated_errors():
        return client.chat.completions.create(
            model=model,
            messages=[
                {"role": "system", "content": "You write a glossary for beginners."},
                {"role": "user", "content": word},
            ],
            response_format=SCHEMA,
        )


def _text(completion: ChatCompletion) -> str:
    message = completion.choices[0].message
    if message.refusal:
        raise GlossaryError(message.refusal)
    if message.content is None:
        raise GlossaryError("no text")
    return message.content
