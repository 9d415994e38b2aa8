from openai import OpenAI

client = OpenAI()
seen = []


def shown(chunk):
    content = chunk.choices[0].delta.content
    seen.append(content)  # manual: stream-shape
    return content or ""


for chunk in client.chat.completions.create(
    model="gpt-4o-mini", messages=[{"role": "user", "content": "How are you?"}], stream=True
):
    print(shown(chunk), end="")
print(len(seen) > 3)
