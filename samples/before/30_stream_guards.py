"""Some services send chunks without choices, so careful code skips them."""

from openai import OpenAI

client = OpenAI()

response = client.chat.completions.create(
    model="gpt-4o",
    messages=[
        {"role": "system", "content": "You answer in rhymes."},
        {"role": "user", "content": "What is the weather like in November?"},
    ],
    stream=True,
)

answer = ""
for chunk in response:
    if not chunk.choices:
        continue
    delta = chunk.choices[0].delta
    if delta and delta.content:
        answer += delta.content  # grows piece by piece
print(answer)
