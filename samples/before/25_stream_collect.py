"""Print the pieces as they come, and keep the whole text."""

import openai

client = openai.OpenAI()


def ask(question):
    stream = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        temperature=0,
        stream=True,
    )
    pieces = []
    for chunk in stream:
        piece = chunk.choices[0].delta.content or ""
        pieces.append(piece)
        print(piece, end="", flush=True)
    print()
    return "".join(pieces)


text = ask("What is a leap year?")
print(len(text.split()), "words")
