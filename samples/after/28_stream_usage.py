import openai

client = openai.OpenAI()

stream = client.responses.create(
    model="gpt-4.1-mini",
    input=[{"role": "user", "content": "Explain photosynthesis to a child."}],
    stream=True,
)

for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="")
    elif event.type == "response.completed" or event.type == "response.incomplete":
        if event.response.usage:
            print()
            print("input: ", event.response.usage.input_tokens)
            print("output:", event.response.usage.output_tokens)
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
