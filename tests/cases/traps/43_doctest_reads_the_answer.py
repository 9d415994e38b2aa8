import openai
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

def ask(q):
    """Ask the model.

    >>> ask("Hi").choices[0].message.role  # manual: doctest-reader
    'assistant'
    """
    return client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": q}])


print(ask("Hello").choices[0].message.content)
