from openai import OpenAI


def ask(client, question):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


def main():
    client = OpenAI()
    print(ask(client, "One?"))
    print(ask(question="Two?", client=client))


main()
# ---- after ----
from openai import OpenAI


def ask(client, question):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return response.output_text


def main():
    client = OpenAI()
    print(ask(client, "One?"))
    print(ask(question="Two?", client=client))


main()
