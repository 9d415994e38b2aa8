from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
message = completion.choices[0].message
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(message.content, completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
message = response
response = client.responses.create(model="gpt-4o", input=messages)
print(message.output_text, response.output_text)
