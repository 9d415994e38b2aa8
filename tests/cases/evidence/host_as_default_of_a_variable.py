import os

from openai import OpenAI

BASE_URL = os.getenv("LLM_URL", "https://api.deepseek.com")
client = OpenAI(base_url=BASE_URL)  # skip: endpoint-unproven, other-host
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
