from openai import OpenAI

client = OpenAI()

params = {
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "Hi"}],
    "n": 1,
    "stop": None,
    "temperature": 0,
}
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

params = {
    "model": "gpt-4o",
    "input": [{"role": "user", "content": "Hi"}],
    "temperature": 0,
}
r = client.responses.create(**params)
print(r.output_text)
