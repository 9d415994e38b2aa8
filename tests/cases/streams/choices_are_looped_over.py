import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
for chunk in stream:
    for choice in chunk.choices:
        if choice.index == 0 and choice.delta.content is not None:
            print(choice.delta.content, end="")
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
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
