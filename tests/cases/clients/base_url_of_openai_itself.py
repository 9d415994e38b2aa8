from openai import OpenAI

client = OpenAI(base_url="https://api.openai.com/v1")
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI(base_url="https://api.openai.com/v1")
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
