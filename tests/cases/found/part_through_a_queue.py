import queue

from openai import OpenAI

client = OpenAI()
jobs = queue.Queue()
answers = queue.SimpleQueue()


def work():
    while (content := jobs.get()) is not None:
        answers.put(
            client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])
        )
    answers.put(None)


jobs.put("Hi")
jobs.put([{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
jobs.put(None)
work()
while (answer := answers.get()) is not None:
    print(answer.choices[0].message.content)
# ---- after ----
import queue

from openai import OpenAI

client = OpenAI()
jobs = queue.Queue()
answers = queue.SimpleQueue()


def work():
    while (content := jobs.get()) is not None:
        answers.put(
            client.responses.create(model="gpt-4o", input=[{"role": "user", "content": content}])
        )
    answers.put(None)


jobs.put("Hi")
jobs.put([{"type": "input_text", "text": "Hi"}, {"type": "input_image", "image_url": "https://example.com/a.png", "detail": "auto"}])
jobs.put(None)
work()
while (answer := answers.get()) is not None:
    print(answer.output_text)
