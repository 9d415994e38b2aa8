import openai
client = openai.OpenAI()
out = []
for chunk in client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "hi"}], stream=True):
    if (text := chunk.choices[0].delta.content) is not None and text != "":
        out.append(text)
print(out)
# ---- after ----
import openai
client = openai.OpenAI()
out = []
stream = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "hi"}], stream=True)
for event in stream:
    if event.type == "response.output_text.delta":
        text = event.delta
        out.append(text)
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
print(out)
