from __future__ import annotations

from collections.abc import Iterator

import openai
from openai import OpenAI

STYLES = {
    "plain": "Write a commit message of one line.",
    "conventional": "Write a commit message in the style of Conventional Commits.",
    "emoji": "Write a commit message that begins with an emoji.",
}

_client: OpenAI | None = None


def client() -> OpenAI:
    global _client
    if _client is None:
        _client = OpenAI()
    return _client


def _prompt(diff: str, style: str) -> list:
    return [
        {"role": "developer", "content": STYLES[style]},
        {"role": "user", "content": f"```diff\n{diff}\n```"},
    ]


def message(diff: str, model: str, style: str) -> str:
    response = client().responses.create(model=model, input=_prompt(diff, style), temperature=0.2)
    return response.output_text.strip()


def pieces(diff: str, model: str, style: str) -> Iterator[str]:
    stream = client().responses.create(
        model=model,
        input=_prompt(diff, style),
        temperature=0.2,
        stream=True,
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            yield event.delta
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
