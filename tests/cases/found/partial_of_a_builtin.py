import functools

from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
show = functools.partial(str, response.usage)  # manual: result-printed
print(show())
