from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
content = [{"type": "text", "text": "What is this?"}]
content.insert(0, {"type": "image_url", "image_url": {"url": URL}})
messages = [dict(role="user", content=content)]
print(len(content))
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
content = [{"type": "input_text", "text": "What is this?"}]
content.insert(0, {"type": "input_image", "image_url": URL, "detail": "auto"})
messages = [dict(role="user", content=content)]
print(len(content))
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
