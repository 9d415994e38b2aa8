from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    return completion.choices[0].message.content


answer = ask()
if answer is not None:
    print(answer)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    response = client.responses.create(model="gpt-4o", input=messages)
    return response.output_text


answer = ask()
if answer:
    print(answer)
