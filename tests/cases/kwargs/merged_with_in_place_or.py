from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o"}
params |= {"max_tokens": 100}
r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o"}
params |= {"max_output_tokens": 100}
r = client.responses.create(input=[{"role": "user", "content": "Hi"}], **params)
print(r.output_text)
