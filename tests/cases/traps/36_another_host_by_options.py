import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

local = client.with_options(base_url="http://localhost:11434/v1")
r = local.chat.completions.create(model="llama3", messages=[{"role": "user", "content": "Hi"}])  # skip: other-host
print(r.choices[0].message.content)
