from openai import OpenAI

client = OpenAI()

import json

params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 100}
key = json.dumps(params, sort_keys=True)  # manual: request-data-escapes
r = client.chat.completions.create(**params)
print(key, r.choices[0].message.content)
