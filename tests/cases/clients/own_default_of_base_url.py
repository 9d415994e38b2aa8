import os

from openai import OpenAI

client = OpenAI(base_url=os.getenv("OPENAI_BASE_URL"))
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
# ---- after ----
import os

from openai import OpenAI

client = OpenAI(base_url=os.getenv("OPENAI_BASE_URL"))
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(response.output_text)
