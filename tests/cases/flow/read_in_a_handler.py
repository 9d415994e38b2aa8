import json

from openai import OpenAI

client = OpenAI()

try:
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
    print(json.loads("{"))
except ValueError:
    print("no JSON:", answer.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()

try:
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
    print(json.loads("{"))
except ValueError:
    print("no JSON:", answer.output_text)
