from openai import OpenAI

client = OpenAI()


def text_of(chunk):  # manual: stream-shape
    return chunk.choices[0].delta.content or ""


for chunk in client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "How are you?"}], stream=True
):
    print(text_of(chunk), end="")
READERS = {"openai": text_of}
print(sorted(READERS))
