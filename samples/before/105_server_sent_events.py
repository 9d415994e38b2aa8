import json

from openai import OpenAI

client = OpenAI()


def events(question):
    stream = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=True,
    )
    for chunk in stream:
        content = chunk.choices[0].delta.content
        if content is not None:
            yield f"data: {json.dumps({'text': content})}\n\n"
        if chunk.choices[0].finish_reason == "stop":
            yield "data: [DONE]\n\n"


text = ""
for event in events("Hi"):
    data = event.removeprefix("data: ").strip()
    text += "" if data == "[DONE]" else json.loads(data)["text"]
print(text, data)
