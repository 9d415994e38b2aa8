from openai import OpenAI

client = OpenAI()
messages = []
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    response = client.chat.completions.create(model="gpt-4o", messages=[m for m in messages])
    messages.append(response.choices[0].message)
    print(response.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = []
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    response = client.responses.create(model="gpt-4o", input=[m for m in messages])
    messages.append({"role": "assistant", "content": response.output_text})
    print(response.output_text)
