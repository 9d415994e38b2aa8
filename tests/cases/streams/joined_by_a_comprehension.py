import openai

client = openai.OpenAI()


def ask(question):
    return "".join(
        chunk.choices[0].delta.content or ""
        for chunk in client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
        )
    )


print(ask("Hi"))
# ---- after ----
import openai

client = openai.OpenAI()


def ask(question):
    stream = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    pieces = []
    for event in stream:
        if event.type == "response.output_text.delta":
            pieces.append(event.delta)
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
    return "".join(pieces)


print(ask("Hi"))
