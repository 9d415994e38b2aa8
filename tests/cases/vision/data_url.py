from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
import base64

data = base64.b64encode(b"picture").decode()
messages = [
    {"role": "system", "content": "You describe pictures."},
    {
        "role": "user",
        "content": [{"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{data}", "detail": "low"}}],
    },
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
import base64

data = base64.b64encode(b"picture").decode()
messages = [
    {"role": "system", "content": "You describe pictures."},
    {
        "role": "user",
        "content": [{"type": "input_image", "image_url": f"data:image/jpeg;base64,{data}", "detail": "low"}],
    },
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
