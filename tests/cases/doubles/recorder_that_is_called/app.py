from openai import OpenAI

client = OpenAI()


def ask(question, history=None):
    messages = [{"role": "system", "content": "Be brief."}]
    messages.extend(history or [])
    messages.append({"role": "user", "content": question})
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=64, stop=None)
    return completion.choices[0].message.content
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question, history=None):
    messages = [{"role": "system", "content": "Be brief."}]
    messages.extend(history or [])
    messages.append({"role": "user", "content": question})
    response = client.responses.create(model="gpt-4o", input=messages, max_output_tokens=64)
    return response.output_text
