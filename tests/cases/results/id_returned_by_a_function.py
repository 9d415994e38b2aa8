from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    return {"model": completion.model, "created": completion.created, "text": completion.choices[0].message.content}


print(ask())
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    response = client.responses.create(model="gpt-4o", input=messages)
    return {"model": response.model, "created": int(response.created_at), "text": response.output_text}


print(ask())
