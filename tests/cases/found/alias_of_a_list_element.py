from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
kept = []
kept.append(response.choices[0].message)
message = kept[-1]
print(message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()

response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
kept = []
kept.append(response)
message = kept[-1]
print(message.output_text)
