from functools import wraps
from openai import OpenAI

client = OpenAI()


def remembers(func):
    seen = []

    @wraps(func)
    def wrapper(*args, **kwargs):
        for item in args:
            seen.append(item)
            if hasattr(item, "choices"):
                print("again", item.choices[0].message.content)
        return func(*args, **kwargs)

    return wrapper


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])


@remembers
def length(answer):
    return len(answer.choices[0].message.content)


print(length(ask("Hi")))
# ---- after ----
from functools import wraps
from openai import OpenAI

client = OpenAI()


def remembers(func):
    seen = []

    @wraps(func)
    def wrapper(*args, **kwargs):
        for item in args:
            seen.append(item)
            if hasattr(item, "output"):
                print("again", item.output_text)
        return func(*args, **kwargs)

    return wrapper


def ask(question):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])


@remembers
def length(answer):
    return len(answer.output_text)


print(length(ask("Hi")))
