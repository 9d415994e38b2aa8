import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

from app.retry import call

text = call(client.chat.completions.create, model=MODEL, messages=[{"role": "user", "content": "Hi"}])  # manual: reference-escapes
print(text)
