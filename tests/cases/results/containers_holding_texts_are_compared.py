from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()


@dataclass
class Reply:
    text: str | None


def ask(question):
    completion = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": question}])
    return completion.choices[0].message.content


text = ask("How are you?")
print((text, 1) == (None, 1))  # manual: text-none-test
print({"text": text} != {"text": ""})  # manual: text-none-test
print([(text, "a")] == [(None, "b")])  # manual: text-none-test
print((text, 2) in [("", 2)])  # manual: text-none-test
print(Reply(text) == Reply(None))  # manual: text-none-test
