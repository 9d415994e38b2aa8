from openai import OpenAI

from settings import settings

client = OpenAI(base_url=settings.base_url, api_key=settings.key)  # unsafe: endpoint-unproven
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
