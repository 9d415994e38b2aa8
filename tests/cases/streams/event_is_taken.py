import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
event = "a party"
for chunk in stream:
    print(chunk.choices[0].delta.content or "", end="")
print(event)
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
event = "a party"
for chunk in stream:
    if chunk.type == "response.output_text.delta":
        print(chunk.delta, end="")
    elif chunk.type == "error":
        raise openai.APIError(
            chunk.message, request=stream.response.request, body=chunk.to_dict()
        )
    elif chunk.type == "response.failed" and chunk.response.error:
        raise openai.APIError(
            chunk.response.error.message,
            request=stream.response.request,
            body=chunk.response.error.to_dict(),
        )
print(event)
