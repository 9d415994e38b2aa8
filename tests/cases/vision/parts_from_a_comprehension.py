from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
urls = [URL, URL + "?2"]
messages = [
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "Compare these."},
            *[{"type": "image_url", "image_url": {"url": url}} for url in urls],
        ],
    }
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
urls = [URL, URL + "?2"]
messages = [
    {
        "role": "user",
        "content": [
            {"type": "input_text", "text": "Compare these."},
            *[{"type": "input_image", "image_url": url, "detail": "auto"} for url in urls],
        ],
    }
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
