import shelve

from openai import OpenAI

client = OpenAI()


def ask(shelf, question):
    if question not in shelf:
        shelf[question] = client.chat.completions.create(
            model="gpt-4o",
            messages=[{"role": "user", "content": question}],
        )
    return shelf[question]


with shelve.open("answers") as shelf:
    print(ask(shelf, "Hi").choices[0].message.content)
