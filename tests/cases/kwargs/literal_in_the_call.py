from openai import OpenAI

client = OpenAI()

r = client.chat.completions.create(**{"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_completion_tokens": 64})
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

r = client.responses.create(**{"model": "gpt-4o", "input": [{"role": "user", "content": "Hi"}], "max_output_tokens": 64})
print(r.output_text)
