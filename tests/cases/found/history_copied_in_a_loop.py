from openai import OpenAI

client = OpenAI()
messages = []
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    sent = []
    for m in messages:
        sent.append(m)
    response = client.chat.completions.create(model="gpt-4o", messages=sent)
    messages.append(response.choices[0].message)
    print(response.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = []
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    sent = []
    for m in messages:
        sent.append(m)
    response = client.responses.create(model="gpt-4o", input=sent)
    messages.append({"role": "assistant", "content": response.output_text})
    print(response.output_text)
