from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
content = [{"type": "text", "text": "Compare these."}]
for number in range(3):
    content.append({"type": "image_url", "image_url": {"url": f"https://example.com/{number}.png"}})
messages = [{"role": "user", "content": content}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
content = [{"type": "input_text", "text": "Compare these."}]
for number in range(3):
    content.append({"type": "input_image", "image_url": f"https://example.com/{number}.png", "detail": "auto"})
messages = [{"role": "user", "content": content}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
