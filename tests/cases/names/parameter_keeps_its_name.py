from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def text_of(completion):
    return completion.choices[0].message.content


print(text_of(completion=client.chat.completions.create(model="gpt-4o", messages=messages)))
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def text_of(completion):
    return completion.output_text


print(text_of(completion=client.responses.create(model="gpt-4o", input=messages)))
