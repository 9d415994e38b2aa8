import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = "river"
for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
    print(chunk.choices[0].delta.content or "", end="")
print(stream)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = "river"
response = client.responses.create(model="gpt-4o", input=messages, stream=True)
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
print(stream)
