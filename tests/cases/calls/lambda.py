import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

ask = lambda q: client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])
print(ask("Hi").choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

ask = lambda q: client.responses.create(model=MODEL, input=[{"role": "user", "content": q}])
print(ask("Hi").output_text)
