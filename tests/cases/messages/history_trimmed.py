from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]
for question in ("a", "b", "c"):
    messages.append({"role": "user", "content": question})
    r = client.chat.completions.create(model=MODEL, messages=messages)
    messages.append({"role": "assistant", "content": r.choices[0].message.content})
    if len(messages) > 4:
        del messages[1:3]
print([m["content"] for m in messages if m["role"] == "user"])
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "system", "content": "Be brief."}]
for question in ("a", "b", "c"):
    messages.append({"role": "user", "content": question})
    r = client.responses.create(model=MODEL, input=messages)
    messages.append({"role": "assistant", "content": r.output_text})
    if len(messages) > 4:
        del messages[1:3]
print([m["content"] for m in messages if m["role"] == "user"])
