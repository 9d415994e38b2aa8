# options: --unsafe seed
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, seed=42, temperature=0)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(model="gpt-4o", input=messages, temperature=0)
print(r.output_text)
