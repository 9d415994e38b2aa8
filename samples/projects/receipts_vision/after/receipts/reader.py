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
        content = [{"type": "input_text", "text": "What was bought? One line for each receipt."}]
        for path in paths:
            content.append(part(path, "low"))
        response = self.client.responses.create(
            model="gpt-4o",
            input=[{"role": "user", "content": content}],
            max_output_tokens=300,
        )
        return response.output_text

    def read(self, path: Path) -> Receipt:
        response = self.client.responses.create(
            model="gpt-4o",
            input=[
                {"role": "system", "content": "Read the receipt."},
                {"role": "user", "content": [part(path, "high")]},
            ],
            tools=TOOLS,
            tool_choice={"type": "function", "name": "save_receipt"},
        )
        call = [item for item in response.output if item.type == "function_call"][0]
        data = json.loads(call.arguments)
        return Receipt(data["shop"], convert(data["total"]), data["currency"])
