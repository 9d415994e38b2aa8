import os

from openai import OpenAI

os.environ["OPENAI_BASE_URL"] = "http://localhost:8000/v1"  # unsafe: redirected-endpoint
client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
