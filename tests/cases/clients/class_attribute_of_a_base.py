from openai import OpenAI


class Base:
    client = OpenAI()

    @classmethod
    def make(cls):
        return cls()


class Low(Base):
    pass


def one():
    return Low.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "x"}]).choices[0].message.content


def two():
    return Low.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": "y"}]).choices[0].message.content


print(one(), two(), Low.make().client is Base.client)
# ---- after ----
from openai import OpenAI


class Base:
    client = OpenAI()

    @classmethod
    def make(cls):
        return cls()


class Low(Base):
    pass


def one():
    return Low.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": "x"}]).output_text


def two():
    return Low.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": "y"}]).output_text


print(one(), two(), Low.make().client is Base.client)
