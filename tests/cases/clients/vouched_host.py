# options: --responses-host llm.corp.example
from openai import OpenAI

client = OpenAI(base_url="https://llm.corp.example/v1")
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI(base_url="https://llm.corp.example/v1")
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
