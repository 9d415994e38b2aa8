import functools

from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
show = functools.partial(str, response.usage)  # unsafe: usage-printed
print(show())
