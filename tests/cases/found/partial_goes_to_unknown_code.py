import atexit
import functools

from openai import OpenAI

client = OpenAI()


def show(answer):
    print(answer.choices[0].message.content)


response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
atexit.register(functools.partial(show, response))  # manual: result-escapes
