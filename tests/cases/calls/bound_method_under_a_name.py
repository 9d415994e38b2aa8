import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

create = client.chat.completions.create
r = create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

create = client.responses.create
r = create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
print(r.output_text)
