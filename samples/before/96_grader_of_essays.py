# args: "My holidays" "My dog"
from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

from openai import OpenAI

PROMPT = Path(__file__).with_name("prompt.txt")


class Grader:
    """Grades essays."""

    def __init__(self, client: OpenAI | None = None, *, model: str = "gpt-4o", temperature: float | None = None):
        self._client = client if client is not None else OpenAI()
        self._model = model
        self._temperature = temperature

    def _params(self) -> dict:
        params = {"model": self._model}
        if self._temperature is not None:
            params["temperature"] = self._temperature
        return params

    def _messages(self, essay: str) -> list[dict[str, str]]:
        messages = []
        if PROMPT.exists():
            messages.append({"role": "system", "content": PROMPT.read_text()})
        messages.append({"role": "user", "content": essay})
        return messages

    def grade(self, essay: str) -> tuple[str, int]:
        completion = self._client.chat.completions.create(messages=self._messages(essay), **self._params())
        return self._text(completion), self._cost(completion)

    @staticmethod
    def _text(completion) -> str:
        return completion.choices[0].message.content.strip()

    @staticmethod
    def _cost(completion) -> int:
        usage = completion.usage
        return 2 * usage.prompt_tokens + 8 * usage.completion_tokens


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("essays", nargs="+")
    parser.add_argument("--model", default="gpt-4o")
    args = parser.parse_args()
    grader = Grader(model=args.model)
    writer = csv.writer(sys.stdout)
    total = 0
    for essay in args.essays:
        grade, cost = grader.grade(essay)
        total += cost
        writer.writerow([essay, grade])
    print(total, file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
