from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

lines = ["one", "two"]
messages = ({"role": "user", "content": line} for line in lines)
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

lines = ["one", "two"]
messages = ({"role": "user", "content": line} for line in lines)
r = client.responses.create(model=MODEL, input=list(messages))
print(r.output_text)
