# options: --responses-host any
from openai import OpenAI

client = OpenAI(base_url="https://generativelanguage.googleapis.com/v1beta/openai/", api_key="k")  # skip: other-host
r = client.chat.completions.create(model="gemini-2.5-pro", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
