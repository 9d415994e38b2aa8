from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    assert "completion" in locals()
    return completion.choices[0].message.content


print(ask())
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    completion = client.responses.create(model="gpt-4o", input=messages)
    assert "completion" in locals()
    return completion.output_text


print(ask())
