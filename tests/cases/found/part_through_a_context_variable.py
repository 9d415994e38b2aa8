import contextvars

from openai import OpenAI

client = OpenAI()
job = contextvars.ContextVar("job")


def ask(content):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])  # manual: message-part
    return answer.choices[0].message.content


def say(text: str):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
    return answer.choices[0].message.content


job.set([{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
print(ask(job.get()))
print(say(input()))
# ---- after ----
import contextvars

from openai import OpenAI

client = OpenAI()
job = contextvars.ContextVar("job")


def ask(content):
    answer = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])  # manual: message-part
    return answer.choices[0].message.content


def say(text: str):
    answer = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": text}])
    return answer.output_text


job.set([{"type": "text", "text": "Hi"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}])
print(ask(job.get()))
print(say(input()))
