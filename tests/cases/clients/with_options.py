from openai import OpenAI

client = OpenAI()
patient = client.with_options(timeout=120, max_retries=5)

a = patient.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
b = client.copy(timeout=1).chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Ho"}])
print(a.choices[0].message.content, b.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
patient = client.with_options(timeout=120, max_retries=5)

a = patient.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
b = client.copy(timeout=1).responses.create(model="gpt-4o", input=[{"role": "user", "content": "Ho"}])
print(a.output_text, b.output_text)
