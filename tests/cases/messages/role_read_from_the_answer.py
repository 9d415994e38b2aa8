from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages)
messages.append({"role": r.choices[0].message.role, "content": r.choices[0].message.content})
print(messages)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.responses.create(model=MODEL, input=messages)
messages.append({"role": "assistant", "content": r.output_text})
print(messages)
