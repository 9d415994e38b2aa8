import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    if hasattr(client, "responses"):
        return client.responses.create(model=MODEL, input=q).output_text
    completion = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])  # manual: deliberate-dual-api
    return completion.choices[0].message.content
