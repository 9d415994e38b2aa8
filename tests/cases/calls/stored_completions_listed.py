import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

for stored in client.chat.completions.list(model=MODEL):  # manual: method-unsupported
    print(stored.id)
