from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
import sys

completion = client.chat.completions.create(model="gpt-4o", messages=messages)
other = client.chat.completions.create(model="gpt-4o-mini", messages=messages)
if len(sys.argv) > 1:
    message = other.choices[0].message
else:
    message = completion.choices[0].message
print(message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
import sys

response = client.responses.create(model="gpt-4o", input=messages)
other = client.responses.create(model="gpt-4o-mini", input=messages)
if len(sys.argv) > 1:
    message = other
else:
    message = response
print(message.output_text)
