from openai import OpenAI


def make_asker(model):
    client = OpenAI()

    def ask(question):
        completion = client.chat.completions.create(model=model, messages=[{"role": "user", "content": question}])
        return completion.choices[0].message.content

    return ask


print(make_asker("gpt-4o")("Hi"))
# ---- after ----
from openai import OpenAI


def make_asker(model):
    client = OpenAI()

    def ask(question):
        response = client.responses.create(model=model, input=[{"role": "user", "content": question}])
        return response.output_text

    return ask


print(make_asker("gpt-4o")("Hi"))
