from openai import OpenAI

client = OpenAI()

def ask(question, **kwargs):
    r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], **kwargs)
    return r.choices[0].message.content


print(ask("Hi"))
print(ask("Ho", temperature=0, top_p=0.5))
# ---- after ----
from openai import OpenAI

client = OpenAI()

def ask(question, **kwargs):
    r = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}], **kwargs)
    return r.output_text


print(ask("Hi"))
print(ask("Ho", temperature=0, top_p=0.5))
