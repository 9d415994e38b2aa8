from openai import OpenAI

client = OpenAI()


def ask(messages):
    response = client.chat.completions.create(
        model="gpt-4o",
        messages=messages,  # manual: messages-unresolved
    )
    return response.choices[0].message.content
