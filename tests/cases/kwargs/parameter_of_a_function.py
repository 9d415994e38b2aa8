from openai import OpenAI

client = OpenAI()

def ask(params):
    r = client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], **params)  # manual: kwargs-unresolved
    return r.choices[0].message.content
