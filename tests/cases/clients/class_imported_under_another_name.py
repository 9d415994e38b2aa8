from openai import OpenAI as Client

llm = Client()
r = llm.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI as Client

llm = Client()
r = llm.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(r.output_text)
