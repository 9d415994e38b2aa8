from openai import OpenAI

client = OpenAI()
other = OpenAI()


def tracked(**kwargs):
    raise RuntimeError("no more calls")


client.chat.completions.create = tracked  # manual: intercepted
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
s = other.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(s.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
other = OpenAI()


def tracked(**kwargs):
    raise RuntimeError("no more calls")


client.chat.completions.create = tracked  # manual: intercepted
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(r.choices[0].message.content)
s = other.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
print(s.output_text)
