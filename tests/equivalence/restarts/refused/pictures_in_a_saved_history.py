import json
from pathlib import Path

from openai import OpenAI

HISTORY = Path("history.json")
client = OpenAI()
messages = json.loads(HISTORY.read_text()) if HISTORY.exists() else []
messages.append(
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "What is it?"},
            {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}},
        ],
    }
)
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
messages.append({"role": "assistant", "content": completion.choices[0].message.content})
HISTORY.write_text(json.dumps(messages))
print(len(messages), completion.choices[0].message.content)
