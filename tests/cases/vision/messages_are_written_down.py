from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
import json

messages = [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": URL}}]}]
print(json.dumps(messages))  # manual: request-data-escapes
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
