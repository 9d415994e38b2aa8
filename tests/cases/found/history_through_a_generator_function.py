from openai import OpenAI

client = OpenAI()
messages = []
def recent(items):
    for m in items:
        yield m
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    response = client.chat.completions.create(model="gpt-4o", messages=list(recent(messages)))
    messages.append(response.choices[0].message)
    print(response.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = []
def recent(items):
    for m in items:
        yield m
for prompt in ("Hello.", "And again."):
    messages.append({"role": "user", "content": prompt})
    response = client.responses.create(model="gpt-4o", input=list(recent(messages)))
    messages.append({"role": "assistant", "content": response.output_text})
    print(response.output_text)
