# options: --unsafe usage-printed
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content)
print(f"used: {completion.usage}")
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
print(response.output_text)
print(f"used: {response.usage}")
