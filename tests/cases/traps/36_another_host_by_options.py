import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

local = client.with_options(base_url="http://localhost:11434/v1")  # skip: other-host
r = local.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
