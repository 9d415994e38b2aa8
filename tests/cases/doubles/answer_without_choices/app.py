from openai import OpenAI

client = OpenAI()


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content
