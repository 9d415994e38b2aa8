from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
if completion.usage:
    print(completion.usage.total_tokens)
tokens = completion.usage.total_tokens if completion.usage is not None else 0
print(tokens)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
if response.usage:
    print(response.usage.total_tokens)
tokens = response.usage.total_tokens if response.usage is not None else 0
print(tokens)
