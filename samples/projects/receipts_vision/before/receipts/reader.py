import json
from dataclasses import dataclass
from pathlib import Path

from openai import OpenAI

from receipts.images import part
from receipts.tools import TOOLS, convert


@dataclass
class Receipt:
    shop: str
    total: float
    currency: str


class Reader:
    def __init__(self, client: OpenAI | None = None):
        self.client = client or OpenAI()

    def describe(self, *paths: Path) -> str:
        content = [{"type": "text", "text": "What was bought? One line for each receipt."}]
        for path in paths:
            content.append(part(path, "low"))
        response = self.client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": content}],
            max_tokens=300,
        )
        return response.choices[0].message.content

    def read(self, path: Path) -> Receipt:
        response = self.client.chat.completions.create(
            model="gpt-4o",
            messages=[
                {"role": "system", "content": "Read the receipt."},
                {"role": "user", "content": [part(path, "high")]},
            ],
            tools=TOOLS,
            tool_choice={"type": "function", "function": {"name": "save_receipt"}},
        )
        call = response.choices[0].message.tool_calls[0]
        data = json.loads(call.function.arguments)
        return Receipt(data["shop"], convert(data["total"]), data["currency"])
