import pickle
from pathlib import Path

from openai import OpenAI

CACHE = Path("answer.pickle")
client = OpenAI()
if CACHE.exists():
    completion = pickle.loads(CACHE.read_bytes())
else:
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": "Hi"}],
    )
    CACHE.write_bytes(pickle.dumps(completion))
print(completion.choices[0].message.content)
