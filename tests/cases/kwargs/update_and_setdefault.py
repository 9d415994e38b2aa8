from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o"}
params.update(temperature=0.5, max_tokens=80)
params.update({"messages": [{"role": "user", "content": "Hi"}]})
params.setdefault("max_tokens", 90)
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o"}
params.update(temperature=0.5, max_output_tokens=80)
params.update({"input": [{"role": "user", "content": "Hi"}]})
params.setdefault("max_output_tokens", 90)
r = client.responses.create(**params)
print(r.output_text)
