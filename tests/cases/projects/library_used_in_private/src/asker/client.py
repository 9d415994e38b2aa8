# options: --assume-private
from openai import OpenAI

client = OpenAI()


class Asker:
    def whole(self, question):
        return ask(question)


def ask(question):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )


if __name__ == "__main__":
    print(Asker().whole("Hi").choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Asker:
    def whole(self, question):
        return ask(question)


def ask(question):
    return client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )


if __name__ == "__main__":
    print(Asker().whole("Hi").output_text)
