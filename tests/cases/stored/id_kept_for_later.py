from pathlib import Path

from openai import OpenAI

LAST = Path("last.txt")
client = OpenAI()
if LAST.exists():
    last = client.chat.completions.retrieve(LAST.read_text())  # unsafe: stored-completions
    print("before:", last.choices[0].message.content)
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "Hi"}],
    store=True,
)
LAST.write_text(completion.id)
print(completion.choices[0].message.content)
