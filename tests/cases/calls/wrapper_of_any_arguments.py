from openai import OpenAI

client = OpenAI()


def create(*args, **kwargs):
    return client.chat.completions.create(*args, **kwargs)


def ask(question):
    completion = create(model="gpt-4o", messages=[{"role": "user", "content": question}], max_tokens=200)
    return completion.choices[0].message.content


def create_by_position(*args, **kwargs):
    return client.chat.completions.create(*args, **kwargs)  # manual: unknown-parameter


def ask_by_position(question):
    return create_by_position("gpt-4o", messages=[{"role": "user", "content": question}])  # manual: result-escapes


if __name__ == "__main__":
    print(ask("Hi"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def create(*args, **kwargs):
    return client.responses.create(*args, **kwargs)


def ask(question):
    response = create(model="gpt-4o", input=[{"role": "user", "content": question}], max_output_tokens=200)
    return response.output_text


def create_by_position(*args, **kwargs):
    return client.chat.completions.create(*args, **kwargs)  # manual: unknown-parameter


def ask_by_position(question):
    return create_by_position("gpt-4o", messages=[{"role": "user", "content": question}])  # manual: result-escapes


if __name__ == "__main__":
    print(ask("Hi"))
