import json

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.chat.completions.create(model=MODEL, messages=messages)
messages.append({"role": "assistant", "content": r.choices[0].message.content})
print(len(messages), sum(len(m["content"]) for m in messages), messages[-1]["role"])
print(json.dumps(messages))
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
r = client.responses.create(model=MODEL, input=messages)
messages.append({"role": "assistant", "content": r.output_text})
print(len(messages), sum(len(m["content"]) for m in messages), messages[-1]["role"])
print(json.dumps(messages))
