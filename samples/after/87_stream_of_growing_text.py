import openai
from openai import OpenAI

client = OpenAI()


def predict(message, history):
    messages = []
    for human, assistant in history:
        messages.append({"role": "user", "content": human})
        messages.append({"role": "assistant", "content": assistant})
    messages.append({"role": "user", "content": message})
    response = client.responses.create(model="gpt-4o", input=messages, temperature=1.0, stream=True)
    partial_message = ""
    for event in response:
        if event.type == "response.output_text.delta":
            partial_message = partial_message + event.delta
            yield partial_message
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


for shown in predict("And now?", [("Hello", "Hi, how are you?")]):
    last = shown
print(last)
