from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
message = client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message
print(message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
message = client.responses.create(model="gpt-4o", input=messages)
print(message.output_text)
