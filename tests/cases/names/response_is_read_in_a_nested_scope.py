from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = "fine"


def ask():
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)

    def show():
        print(response, completion.choices[0].message.content)

    show()


ask()
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = "fine"


def ask():
    completion = client.responses.create(model="gpt-4o", input=messages)

    def show():
        print(response, completion.output_text)

    show()


ask()
