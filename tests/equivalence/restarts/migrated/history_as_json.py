# args: Hello
import json
import sys
from pathlib import Path

from openai import OpenAI

HISTORY = Path("history.json")
client = OpenAI()


def load_history() -> list[dict[str, str]]:
    if HISTORY.exists():
        return json.loads(HISTORY.read_text())
    return [{"role": "system", "content": "You are terse."}]


def main(question: str) -> None:
    messages = load_history()
    messages.append({"role": "user", "content": question})
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    answer = completion.choices[0].message.content
    messages.append({"role": "assistant", "content": answer})
    HISTORY.write_text(json.dumps(messages))
    print(len(messages), answer)


main(sys.argv[1])
