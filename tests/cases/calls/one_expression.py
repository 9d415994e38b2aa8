import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

print(client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}]).choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

print(client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}]).output_text)
