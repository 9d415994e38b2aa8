from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def user(text):
    return {"role": "user", "content": text}


def system(text):
    return dict(role="system", content=text)


messages = [system("Be brief."), user("Hi")]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def user(text):
    return {"role": "user", "content": text}


def system(text):
    return dict(role="system", content=text)


messages = [system("Be brief."), user("Hi")]
r = client.responses.create(model=MODEL, input=messages)
print(r.output_text)
