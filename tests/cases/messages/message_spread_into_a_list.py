from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages)
messages = messages + [r.choices[0].message, {"role": "user", "content": "Go on."}]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.responses.create(model=MODEL, input=messages)
messages = messages + [{"role": "assistant", "content": r.output_text}, {"role": "user", "content": "Go on."}]
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
