import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
texts = [c.choices[0].delta.content for c in stream if c.choices and c.choices[0].delta.content]
print(texts)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
texts = []
for event in stream:
    if event.type == "response.output_text.delta":
        texts.append(event.delta)
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
print(texts)
