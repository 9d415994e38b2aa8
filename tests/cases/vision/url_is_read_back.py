from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
part = {"type": "image_url", "image_url": {"url": URL}}
messages = [{"role": "user", "content": [part]}]
print(part["image_url"]["url"])
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
part = {"type": "input_image", "image_url": URL, "detail": "auto"}
messages = [{"role": "user", "content": [part]}]
print(part["image_url"])
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
