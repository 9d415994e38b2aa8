from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
from urllib.request import urlopen

response = urlopen("data:text/plain,Hello")


def ask():
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": response.read().decode()}],
    )
    return completion.choices[0].message.content


print(ask())
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
from urllib.request import urlopen

response = urlopen("data:text/plain,Hello")


def ask():
    completion = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": response.read().decode()}],
    )
    return completion.output_text


print(ask())
