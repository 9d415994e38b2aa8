import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
text = ""
for chunk in stream:
    piece = chunk.choices[0].delta.content or ""
    while piece:
        text += piece[0]
        piece = piece[1:]
print(text)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
text = ""
for event in stream:
    if event.type == "response.output_text.delta":
        piece = event.delta
        while piece:
            text += piece[0]
            piece = piece[1:]
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
print(text)
