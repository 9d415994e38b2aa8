from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}]
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
