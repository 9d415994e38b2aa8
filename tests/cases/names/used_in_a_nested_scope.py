from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    show = lambda: print(completion.choices[0].message.content)
    show()


ask()
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
def ask():
    response = client.responses.create(model="gpt-4o", input=messages)
    show = lambda: print(response.output_text)
    show()


ask()
