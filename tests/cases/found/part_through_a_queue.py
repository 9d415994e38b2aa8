import queue

from openai import OpenAI

client = OpenAI()
jobs = queue.Queue()


def ask(content):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])  # manual: message-part
    return answer.choices[0].message.content


def say(text: str):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    return answer.choices[0].message.content


jobs.put([{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
print(ask(jobs.get()))
print(say(input()))
# ---- after ----
import queue

from openai import OpenAI

client = OpenAI()
jobs = queue.Queue()


def ask(content):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])  # manual: message-part
    return answer.choices[0].message.content


def say(text: str):
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text}])
    return answer.output_text


jobs.put([{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
print(ask(jobs.get()))
print(say(input()))
