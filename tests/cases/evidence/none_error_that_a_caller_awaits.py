from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": question}],
    )
    return completion.choices[0].message.content.strip()


def first_line(question):
    return ask(question).splitlines()[0]


try:
    print(first_line("Why?"))  # manual: text-none-handler
except AttributeError:
    print("The model said nothing.")
