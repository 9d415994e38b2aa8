import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}]).choices[0].message.content


print(ask("Hi"))
# ---- after ----
import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    return client.responses.create(model=MODEL, input=[{"role": "user", "content": q}]).output_text


print(ask("Hi"))
