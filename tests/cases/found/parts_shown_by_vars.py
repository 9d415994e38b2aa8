from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": URL}}]}]


class Seen:
    pass


Seen.messages = messages
print(vars(Seen)["messages"])  # manual: request-data-escapes
answer = client.chat.completions.create(model="gpt-4o", messages=messages)
print(answer.choices[0].message.content)
