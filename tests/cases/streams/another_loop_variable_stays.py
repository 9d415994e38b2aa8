import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
for part in stream:
    print(part.choices[0].delta.content or "", end="")
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
for part in stream:
    if part.type == "response.output_text.delta":
        print(part.delta, end="")
    elif part.type == "error":
        raise openai.APIError(
            part.message, request=stream.response.request, body=part.to_dict()
        )
    elif part.type == "response.failed" and part.response.error:
        raise openai.APIError(
            part.response.error.message,
            request=stream.response.request,
            body=part.response.error.to_dict(),
        )
