from openai import OpenAI

client = OpenAI()
first = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])


def show(answer=first):
    print(answer.choices[0].message.content)


show()
# ---- after ----
from openai import OpenAI

client = OpenAI()
first = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])


def show(answer=first):
    print(answer.output_text)


show()
