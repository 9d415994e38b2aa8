import openai

client = openai.OpenAI()


def ask(question, stream):
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=stream,
    )
    stream = not stream
    if stream:
        return answer.choices[0].message.content
    return "".join([chunk.choices[0].delta.content or "" for chunk in answer])


print(ask("Hi", True), ask("Hi", False))
# ---- after ----
import openai

client = openai.OpenAI()


def ask(question, stream):
    answer = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=stream,
    )
    stream = not stream
    if stream:
        return answer.output_text
    pieces = []
    for event in answer:
        if event.type == "response.output_text.delta":
            pieces.append(event.delta)
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=answer.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=answer.response.request,
                body=event.response.error.to_dict(),
            )
    return "".join(pieces)


print(ask("Hi", True), ask("Hi", False))
