from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 100}
if "max_tokens" in params:
    print("limit:", params["max_tokens"], params.get("max_tokens"))
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o", "input": [{"role": "user", "content": "Hi"}], "max_output_tokens": 100}
if "max_output_tokens" in params:
    print("limit:", params["max_output_tokens"], params.get("max_output_tokens"))
r = client.responses.create(**params)
print(r.output_text)
