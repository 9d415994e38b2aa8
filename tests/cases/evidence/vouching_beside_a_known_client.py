# options: --client client
from openai import OpenAI


def ask(client, question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


print(ask(OpenAI(base_url="https://api.deepseek.com"), "Hi"))  # skip: other-host
