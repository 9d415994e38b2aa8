from openai import OpenAI

client = OpenAI()

def ask(question, **kwargs):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], **kwargs)
    return r.choices[0].message.content


print(ask("Hi", max_tokens=40))
# ---- after ----
from openai import OpenAI

client = OpenAI()

def ask(question, **kwargs):
    r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}], **kwargs)
    return r.output_text


print(ask("Hi", max_output_tokens=40))
