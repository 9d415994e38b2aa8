from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "What is this?"},
            {"type": "image_url", "image_url": {"url": URL, "detail": "high"}},
        ],
    }
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [
    {
        "role": "user",
        "content": [
            {"type": "input_text", "text": "What is this?"},
            {"type": "input_image", "image_url": URL, "detail": "high"},
        ],
    }
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
