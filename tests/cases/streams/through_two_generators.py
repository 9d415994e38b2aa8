import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def pieces(question):
    stream = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True
    )
    for chunk in stream:
        if chunk.choices[0].delta.content:
            yield chunk.choices[0].delta.content


def events(question):
    for piece in pieces(question):
        yield f"data: {piece}"
    yield "data: [DONE]"


for line in events("Hi"):
    print(line)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def pieces(question):
    stream = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            yield event.delta
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


def events(question):
    for piece in pieces(question):
        yield f"data: {piece}"
    yield "data: [DONE]"


for line in events("Hi"):
    print(line)
