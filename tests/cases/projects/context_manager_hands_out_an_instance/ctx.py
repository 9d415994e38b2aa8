from contextlib import contextmanager
from openai import OpenAI


class Session:
    def __init__(self, client):
        self.client = client

    def ask(self, q):
        return self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])


@contextmanager
def session():
    client = OpenAI()
    try:
        yield Session(client)
    finally:
        client.close()
# ---- after ----
from contextlib import contextmanager
from openai import OpenAI


class Session:
    def __init__(self, client):
        self.client = client

    def ask(self, q):
        return self.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])


@contextmanager
def session():
    client = OpenAI()
    try:
        yield Session(client)
    finally:
        client.close()
