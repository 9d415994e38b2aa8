from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def chat(messages, temperature=0):
    r = client.chat.completions.create(model=MODEL, messages=messages, temperature=temperature)
    return r.choices[0].message.content


def summarize(text):
    return chat([{"role": "user", "content": "Summarize: " + text}])


print(summarize("A long text."), chat(messages=[{"role": "user", "content": "Hi"}], temperature=1))
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def chat(messages, temperature=0):
    r = client.responses.create(model=MODEL, input=messages, temperature=temperature)
    return r.output_text


def summarize(text):
    return chat([{"role": "user", "content": "Summarize: " + text}])


print(summarize("A long text."), chat(messages=[{"role": "user", "content": "Hi"}], temperature=1))
