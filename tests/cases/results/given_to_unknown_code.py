from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
from app.logs import log_completion

log_completion(completion)  # manual: result-escapes
print(completion.choices[0].message.content)
