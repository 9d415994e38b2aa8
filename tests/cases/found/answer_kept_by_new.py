from openai import OpenAI

client = OpenAI()


class Answer:
    def __new__(cls, completion):
        made = super().__new__(cls)
        made.completion = completion
        return made


answer = Answer(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]))  # manual: result-escapes
print(answer.completion.choices[0].message.content)


def ask(question):
    given = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])
    return given.choices[0].message.content


print(ask("How are you?"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


class Answer:
    def __new__(cls, completion):
        made = super().__new__(cls)
        made.completion = completion
        return made


answer = Answer(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}]))  # manual: result-escapes
print(answer.completion.choices[0].message.content)


def ask(question):
    given = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])
    return given.output_text


print(ask("How are you?"))
