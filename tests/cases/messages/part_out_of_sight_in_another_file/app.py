from openai import OpenAI

from parts import PICTURE

client = OpenAI()


def remember(store):
    store.keep(PICTURE)


def ask(store):
    content = store.take()
    completion = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": content}],  # manual: message-part
    )
    return completion.choices[0].message.content
