import sys, threading, queue
from openai import OpenAI

client = OpenAI()

def producer(q, prompt):
    try:
        for chunk in client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], stream=True):
            if len(chunk.choices) > 0:
                delta = chunk.choices[0].delta
                if delta and delta.content:
                    q.put(delta.content)
    except Exception as e:
        q.put(f"[error: {e}]")
    finally:
        q.put(None)

q = queue.Queue()
threading.Thread(target=producer, args=(q, "Tell me"), daemon=True).start()
while (item := q.get()) is not None:
    sys.stdout.write(item)
    sys.stdout.flush()
