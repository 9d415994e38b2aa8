from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
r = None
try:
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
except Exception as error:
    print("failed:", error)
if r:
    print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
r = None
try:
    r = client.responses.create(model="gpt-4o", input=messages)
except Exception as error:
    print("failed:", error)
if r:
    print(r.output_text)
