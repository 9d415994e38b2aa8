import openai

client = openai.OpenAI()


def ask(q):
    if openai.__version__ >= "1.66":
        return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]).output_text
    else:
        return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content  # manual: deliberate-dual-api
