import openai
from openai import OpenAI

client = OpenAI()
stream = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "hi"}], stream=True
)
chunks = []
for event in stream:
    if event.type == "error":
        raise openai.APIError(
            event.message, request=stream.response.request, body=event.to_dict()
        )
    elif event.type == "response.failed" and event.response.error:
        raise openai.APIError(
            event.response.error.message,
            request=stream.response.request,
            body=event.response.error.to_dict(),
        )
    chunks.append(event)
print("".join(event.delta for event in chunks if event.type == "response.output_text.delta"))
text = [event.delta for event in chunks if event.type == "response.output_text.delta"]
print(text)
