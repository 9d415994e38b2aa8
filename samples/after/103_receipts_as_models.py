# args: one.png two.png
import base64
import sys
from pathlib import Path

from openai import OpenAI
from pydantic import BaseModel


class Receipt(BaseModel):
    shop: str
    total: float


client = OpenAI()


def encode(path):
    return base64.b64encode(Path(path).read_bytes()).decode()


def image_part(path, detail="auto"):
    return {
        "type": "input_image",
        "image_url": f"data:image/png;base64,{encode(path)}",
        "detail": detail,
    }


def read(paths):
    content = [{"type": "input_text", "text": "Read these receipts."}]
    for path in paths:
        content.append(image_part(path, detail="high"))
    response = client.responses.parse(
        model="gpt-4o-2024-08-06",
        input=[
            {"role": "system", "content": "You extract data."},
            {"role": "user", "content": content},
        ],
        text_format=Receipt,
    )
    refusal = next(
        (
            part.refusal
            for item in response.output
            if item.type == "message"
            for part in item.content
            if part.type == "refusal"
        ),
        None,
    )
    if refusal:
        sys.exit(refusal)
    return response.output_parsed


for name in sys.argv[1:]:
    Path(name).write_bytes(name.encode())
receipt = read(sys.argv[1:])
print(receipt.shop, receipt.total)
