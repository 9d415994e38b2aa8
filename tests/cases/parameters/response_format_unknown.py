from app.formats import load_format
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, response_format=load_format())  # manual: response-format-unresolved
print(r.choices[0].message.content)
