from openai import OpenAI


def keep(value):
    def get():
        return value

    return get


client = OpenAI()
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print(keep(response)().choices[0].message.content)
# ---- after ----
from openai import OpenAI


def keep(value):
    def get():
        return value

    return get


client = OpenAI()
response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hello"}])
print(keep(response)().output_text)
