from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
from app.parts import image_part

messages = [{"role": "user", "content": [{"type": "text", "text": "What is this?"}, image_part(URL)]}]  # manual: message-part
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
