from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
result = client.chat.completions.create(model="gpt-4o", messages=messages)
resp = client.chat.completions.create(model="gpt-4o", messages=messages)
out = client.chat.completions.create(model="gpt-4o", messages=messages)
print(result.choices[0].message.content, resp.choices[0].message.content, out.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
result = client.responses.create(model="gpt-4o", input=messages)
resp = client.responses.create(model="gpt-4o", input=messages)
out = client.responses.create(model="gpt-4o", input=messages)
print(result.output_text, resp.output_text, out.output_text)
