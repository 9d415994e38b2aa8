import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
import queue

pieces = queue.Queue()
for chunk in stream:
    pieces.put(chunk.choices[0].delta.content)
while (piece := pieces.get()) is not None:
    print(piece, end="")
# ---- after ----
import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.responses.create(model="gpt-4o", input=messages, stream=True)
import queue

pieces = queue.Queue()
for event in stream:
    if event.type == "response.output_text.delta":
        pieces.put(event.delta)
    elif event.type == "response.completed" or event.type == "response.incomplete":
        pieces.put(None)
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
while (piece := pieces.get()) is not None:
    print(piece, end="")
