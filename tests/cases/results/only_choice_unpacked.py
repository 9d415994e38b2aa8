from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
[choice] = completion.choices
print(choice.message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
print(response.output_text)
