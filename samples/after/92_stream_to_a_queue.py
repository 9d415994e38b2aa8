import sys, threading, queue
import openai
from openai import OpenAI

client = OpenAI()

def producer(q, prompt):
    try:
        stream = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}], stream=True)
        for event in stream:
            if event.type == "response.output_text.delta":
                q.put(event.delta)
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
    except Exception as e:
        q.put(f"[error: {e}]")
    finally:
        q.put(None)

q = queue.Queue()
threading.Thread(target=producer, args=(q, "Tell me"), daemon=True).start()
while (item := q.get()) is not None:
    sys.stdout.write(item)
    sys.stdout.flush()
