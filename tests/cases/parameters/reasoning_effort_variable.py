from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
effort = "medium"
r = client.chat.completions.create(model="gpt-4o", messages=messages, reasoning_effort=effort)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
effort = "medium"
r = client.responses.create(model="gpt-4o", input=messages, reasoning={"effort": effort})
print(r.output_text)
