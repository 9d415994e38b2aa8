from __future__ import annotations

from collections.abc import Iterator

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
    completion = client().chat.completions.create(model=model, messages=_prompt(diff, style), temperature=0.2)
    return completion.choices[0].message.content.strip()


def pieces(diff: str, model: str, style: str) -> Iterator[str]:
    stream = client().chat.completions.create(
        model=model,
        messages=_prompt(diff, style),
        temperature=0.2,
        stream=True,
    )
    for chunk in stream:
        delta = chunk.choices[0].delta
        if delta.content is not None:
            yield delta.content
