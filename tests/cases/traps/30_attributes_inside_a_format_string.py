import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

c = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
print("{c.choices[0].message.content}".format(c=c))  # manual: result-escapes
