from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
parts = [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": {"url": URL}}]
for part in parts:
    if part["type"] == "text":
        print("text:", part["text"])
    elif part["type"] == "image_url":
        print("picture:", part["image_url"]["url"])
messages = [{"role": "user", "content": parts}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
parts = [{"type": "input_text", "text": "What is this?"}, {"type": "input_image", "image_url": URL, "detail": "auto"}]
for part in parts:
    if part["type"] == "input_text":
        print("text:", part["text"])
    elif part["type"] == "input_image":
        print("picture:", part["image_url"])
messages = [{"role": "user", "content": parts}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
