from openai import OpenAI

client = OpenAI()
import sys

url = sys.argv[1] if len(sys.argv) > 1 else None
messages = [
    {
        "role": "user",
        "content": [{"type": "text", "text": "Hi"}] + ([{"type": "image_url", "image_url": {"url": url}}] if url else []),
    }
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
import sys

url = sys.argv[1] if len(sys.argv) > 1 else None
messages = [
    {
        "role": "user",
        "content": [{"type": "input_text", "text": "Hi"}] + ([{"type": "input_image", "image_url": url, "detail": "auto"}] if url else []),
    }
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
