from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = {"status": 200}
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content, response["status"])
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = {"status": 200}
completion = client.responses.create(model="gpt-4o", input=messages)
print(completion.output_text, response["status"])
