from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.chat.completions.create(model="gpt-4o", messages=messages)
response = response.choices[0].message.content
print(response.strip())
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
response = response.output_text
print(response.strip())
