import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

r = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
message = r.choices[0].message
message.content = message.content.replace("secret", "***")  # manual: result-stored
print(message.content)
