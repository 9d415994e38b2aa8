from openai import OpenAI

client = OpenAI()

parts = [None] * 2  # manual: message-part
parts[0] = {"type": "text", "text": "What is this?"}
parts[1] = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
response = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": parts}])
print(response.choices[0].message.content)
