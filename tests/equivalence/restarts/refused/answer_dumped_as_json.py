import json
from pathlib import Path

from openai import OpenAI

CACHE = Path("answer.json")
client = OpenAI()
if not CACHE.exists():
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Hi"}],
    )
    CACHE.write_text(completion.model_dump_json())
answer = json.loads(CACHE.read_text())
print(answer["choices"][0]["message"]["content"], answer["usage"]["total_tokens"])
