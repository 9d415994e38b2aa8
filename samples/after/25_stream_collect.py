"""Print the pieces as they come, and keep the whole text."""

import openai

client = openai.OpenAI()


def ask(question):
    stream = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        temperature=0,
        stream=True,
    )
    pieces = []
    for event in stream:
        if event.type == "response.output_text.delta":
            piece = event.delta
            pieces.append(piece)
            print(piece, end="", flush=True)
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
    print()
    return "".join(pieces)


text = ask("What is a leap year?")
print(len(text.split()), "words")
