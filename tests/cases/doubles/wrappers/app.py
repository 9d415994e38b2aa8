from openai import OpenAI

client = OpenAI()


def complete(messages, **options):
    return client.chat.completions.create(model="gpt-4o", messages=messages, **options)


def reply(messages):
    return complete(messages, temperature=0).choices[0].message


class LLM:
    def chat(self, question):
        return complete([{"role": "user", "content": question}])


class Service:
    def __init__(self, llm: LLM):
        self.llm = llm

    def ask(self, question):
        return self.llm.chat(question).choices[0].message.content


def answer(question):
    return reply([{"role": "user", "content": question}]).content


def main():
    print(Service(LLM()).ask("Hi"), answer("Hi"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def complete(messages, **options):
    return client.responses.create(model="gpt-4o", input=messages, **options)


def reply(messages):
    return complete(messages, temperature=0)


class LLM:
    def chat(self, question):
        return complete([{"role": "user", "content": question}])


class Service:
    def __init__(self, llm: LLM):
        self.llm = llm

    def ask(self, question):
        return self.llm.chat(question).output_text


def answer(question):
    return reply([{"role": "user", "content": question}]).output_text


def main():
    print(Service(LLM()).ask("Hi"), answer("Hi"))
