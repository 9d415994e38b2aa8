# equivalence: entry
from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
# equivalence: entry
from openai import OpenAI

client = OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
