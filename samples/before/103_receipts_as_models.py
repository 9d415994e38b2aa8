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
        "type": "image_url",
        "image_url": {"url": f"data:image/png;base64,{encode(path)}", "detail": detail},
    }


def read(paths):
    content = [{"type": "text", "text": "Read these receipts."}]
    for path in paths:
        content.append(image_part(path, detail="high"))
    completion = client.beta.chat.completions.parse(
        model="gpt-4o-2024-08-06",
        messages=[
            {"role": "system", "content": "You extract data."},
            {"role": "user", "content": content},
        ],
        response_format=Receipt,
    )
    message = completion.choices[0].message
    if message.refusal:
        sys.exit(message.refusal)
    return message.parsed


for name in sys.argv[1:]:
    Path(name).write_bytes(name.encode())
receipt = read(sys.argv[1:])
print(receipt.shop, receipt.total)
