from openai import OpenAI

client = OpenAI()

SETTINGS = {"model": "gpt-4o", "temperature": 0.3, "max_tokens": 300}

a = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **SETTINGS)
b = client.chat.completions.create(messages=[{"role": "user", "content": "Ho"}], **SETTINGS)
print(a.choices[0].message.content, b.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

SETTINGS = {"model": "gpt-4o", "temperature": 0.3, "max_output_tokens": 300}

a = client.responses.create(input=[{"role": "user", "content": "Hi"}], **SETTINGS)
b = client.responses.create(input=[{"role": "user", "content": "Ho"}], **SETTINGS)
print(a.output_text, b.output_text)
