from openai import OpenAI

client = OpenAI()


def ask(question):  # manual: public-result
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )


class Asker:
    def __call__(self, question):  # manual: public-result
        return [self._ask(question)]

    def _ask(self, question):
        return client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}], temperature=0
        )

    def text(self, question):
        return self(question)[0].choices[0].message.content


def _inner(question):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )


def not_offered(question):
    return _inner(question)


def main():
    print(ask("Hi").choices[0].message.content, Asker().text("Ho"))
    print(not_offered("Hm").choices[0].message.content)


if __name__ == "__main__":
    main()
# ---- after ----
from openai import OpenAI

client = OpenAI()


def ask(question):  # manual: public-result
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )


class Asker:
    def __call__(self, question):  # manual: public-result
        return [self._ask(question)]

    def _ask(self, question):
        return client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}], temperature=0
        )

    def text(self, question):
        return self(question)[0].choices[0].message.content


def _inner(question):
    return client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )


def not_offered(question):
    return _inner(question)


def main():
    print(ask("Hi").choices[0].message.content, Asker().text("Ho"))
    print(not_offered("Hm").output_text)


if __name__ == "__main__":
    main()
