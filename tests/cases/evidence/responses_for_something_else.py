from openai import OpenAI

client = OpenAI()


def draw(q):
    return client.responses.create(model="gpt-4.1", input=q, tools=[{"type": "image_generation"}])


def ask(q):
    if not q:
        return ""
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content


if __name__ == "__main__":
    print(ask("Hi"))
# ---- after ----
from openai import OpenAI

client = OpenAI()


def draw(q):
    return client.responses.create(model="gpt-4.1", input=q, tools=[{"type": "image_generation"}])


def ask(q):
    if not q:
        return ""
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}]).output_text


if __name__ == "__main__":
    print(ask("Hi"))
