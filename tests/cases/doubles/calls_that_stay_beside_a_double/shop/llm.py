from openai import OpenAI

from shop.prompts import farewell, greeting, total

client = OpenAI()


def greet(name: str) -> str:
    messages = greeting(name)
    print(total(messages))
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    return completion.choices[0].message.content or ""


def bye(name: str) -> str:
    completion = client.chat.completions.create(model="gpt-4o", messages=farewell(name), seed=1)  # unsafe: seed
    return completion.choices[0].message.content or ""
# ---- after ----
from openai import OpenAI

from shop.prompts import farewell, greeting, total

client = OpenAI()


def greet(name: str) -> str:
    messages = greeting(name)
    print(total(messages))
    response = client.responses.create(model="gpt-4o", input=messages)
    return response.output_text or ""


def bye(name: str) -> str:
    completion = client.chat.completions.create(model="gpt-4o", messages=farewell(name), seed=1)  # unsafe: seed
    return completion.choices[0].message.content or ""
