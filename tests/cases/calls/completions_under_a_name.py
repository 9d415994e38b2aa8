import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

completions = client.chat.completions
r = completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

completions = client.responses
r = completions.create(model=MODEL, input=[{"role": "user", "content": "Hi"}])
print(r.output_text)
