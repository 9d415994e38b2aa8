import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q, api="chat"):
    messages = [{"role": "user", "content": q}]
    if api == "responses":
        return client.responses.create(model=MODEL, input=messages).output_text
    r = client.chat.completions.create(model=MODEL, messages=messages)  # manual: deliberate-dual-api
    return r.choices[0].message.content
