import json

from openai import OpenAI

client = OpenAI()


class Unread(Exception):
    def __init__(self, text):
        self.text = text


def ask(question):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    try:
        return json.loads(answer.choices[0].message.content)
    except (json.JSONDecodeError, TypeError):
        raise Unread(answer.choices[0].message.content)


try:
    print(ask("Hi"))
except Unread as error:
    print("nothing" if error.text is None else error.text)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()


class Unread(Exception):
    def __init__(self, text):
        self.text = text


def ask(question):
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    try:
        return json.loads(answer.output_text)
    except (json.JSONDecodeError, TypeError):
        raise Unread(answer.output_text)


try:
    print(ask("Hi"))
except Unread as error:
    print("nothing" if not error.text else error.text)
