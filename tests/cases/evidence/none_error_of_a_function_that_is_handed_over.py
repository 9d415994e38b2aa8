from openai import OpenAI

client = OpenAI()


def safe(read, default):
    try:
        return read()  # manual: text-none-handler
    except (AttributeError, IndexError):
        return default


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": question}],
    )
    return safe(lambda: completion.choices[0].message.content.strip(), "no answer")


print(ask("Why?"))
