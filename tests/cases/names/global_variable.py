from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    global completion
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)


ask()
print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    global completion
    completion = client.responses.create(model="gpt-4o", input=messages)


ask()
print(completion.output_text)
