from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 100}
limit = params.pop("max_tokens")
r = client.chat.completions.create(max_tokens=limit * 2, **params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o", "input": [{"role": "user", "content": "Hi"}], "max_output_tokens": 100}
limit = params.pop("max_output_tokens")
r = client.responses.create(max_output_tokens=limit * 2, **params)
print(r.output_text)
