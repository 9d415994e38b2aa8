import openai

client = openai.OpenAI()
MODEL = "gpt-4o-mini"

def ask(q):
    messages = [{"role": "user", "content": q}]
    try:
        return client.responses.create(model=MODEL, input=messages).output_text
    except openai.NotFoundError:
        return client.chat.completions.create(model=MODEL, messages=messages).choices[0].message.content  # manual: deliberate-dual-api
