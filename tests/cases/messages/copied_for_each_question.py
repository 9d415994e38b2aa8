from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

BASE = [{"role": "system", "content": "Be brief."}]

for question in ("a", "b"):
    messages = BASE.copy()
    messages.append({"role": "user", "content": question})
    r = client.chat.completions.create(model=MODEL, messages=messages)
    print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

BASE = [{"role": "system", "content": "Be brief."}]

for question in ("a", "b"):
    messages = BASE.copy()
    messages.append({"role": "user", "content": question})
    r = client.responses.create(model=MODEL, input=messages)
    print(r.output_text)
