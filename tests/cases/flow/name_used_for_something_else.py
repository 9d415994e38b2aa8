from openai import OpenAI

client = OpenAI()

data = {"choices": ["a", "b"]}
print(data["choices"])
data = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
data = data.choices[0].message.content
data = data.split()
print(data[0], len(data))
# ---- after ----
from openai import OpenAI

client = OpenAI()

data = {"choices": ["a", "b"]}
print(data["choices"])
data = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
data = data.output_text
data = data.split()
print(data[0], len(data))
