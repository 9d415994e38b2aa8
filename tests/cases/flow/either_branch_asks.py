import sys

from openai import OpenAI

client = OpenAI()

if len(sys.argv) > 1:
    reply = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": sys.argv[1]}])
    kind = "yours"
else:
    other = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": "Hello"}])
    reply = other
    kind = "mine"
print(kind, reply.choices[0].message.content)
# ---- after ----
import sys

from openai import OpenAI

client = OpenAI()

if len(sys.argv) > 1:
    reply = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": sys.argv[1]}])
    kind = "yours"
else:
    other = client.responses.create(model="gpt-4o-mini", input=[{"role": "user", "content": "Hello"}])
    reply = other
    kind = "mine"
print(kind, reply.output_text)
