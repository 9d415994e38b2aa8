import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def ask(question, stream):
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=stream,
    )


for chunk in ask("Hi", True):
    print(chunk.choices[0].delta.content or "", end="")
print(ask("Ho", False).choices[0].message.content)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def ask(question, stream):
    return client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        stream=stream,
    )


response = ask("Hi", True)
for event in response:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
    elif event.type == "error":
        raise openai.APIError(
            event.message, request=response.response.request, body=event.to_dict()
        )
    elif event.type == "response.failed" and event.response.error:
        raise openai.APIError(
            event.response.error.message,
            request=response.response.request,
            body=event.response.error.to_dict(),
        )
print(ask("Ho", False).output_text)
