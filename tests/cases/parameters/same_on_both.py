from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, temperature=0.1, top_p=0.9, user="u-1", metadata={"run": "7"}, store=False, service_tier="auto", timeout=20, extra_headers={"x-team": "a"})
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.responses.create(model="gpt-4o", input=messages, temperature=0.1, top_p=0.9, user="u-1", metadata={"run": "7"}, store=False, service_tier="auto", timeout=20, extra_headers={"x-team": "a"})
print(r.output_text)
