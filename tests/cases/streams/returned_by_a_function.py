import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]


def ask(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}], stream=True)


for chunk in ask("Hi"):
    print(chunk.choices[0].delta.content or "", end="")
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]


def ask(question):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}], stream=True)


stream = ask("Hi")
for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
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
