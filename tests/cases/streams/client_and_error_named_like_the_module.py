from openai import OpenAI

openai = OpenAI()


class APIError(Exception):
    pass


def show(question):
    stream = openai.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    for chunk in stream:  # unsafe: stream-error-handler
        print(chunk.choices[0].delta.content or "", end="")
