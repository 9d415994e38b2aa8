from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages)
messages.append(r.choices[0].message.model_dump())
messages.append({"role": "user", "content": "Go on."})
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.responses.create(model=MODEL, input=messages)
messages.append({"role": "assistant", "content": r.output_text})
messages.append({"role": "user", "content": "Go on."})
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
