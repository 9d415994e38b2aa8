# stdin: Hello
# stdin: And you?
# stdin: quit
import openai
from openai import OpenAI

client = OpenAI()
messages = [{"role": "system", "content": "You are helpful."}]
while True:
    user = input()
    if user in ("quit", "exit"):
        break
    messages.append({"role": "user", "content": user})
    if len(messages) > 3:
        messages = messages[:1] + messages[-2:]
    stream = client.responses.create(
        model="gpt-4o",
        input=messages,
        stream=True,
    )
    reply = ""
    for event in stream:
        if event.type == "response.output_text.delta":
            reply += event.delta
            print(event.delta, end="", flush=True)
        elif event.type == "response.completed" or event.type == "response.incomplete":
            if event.response.usage:
                print(f"\n[{event.response.usage.total_tokens} tokens]")
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
    messages.append({"role": "assistant", "content": reply})
