from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
def picture(text, url=None):
    content = [{"type": "text", "text": text}]
    if url:
        content.append({"type": "image_url", "image_url": {"url": url}})
    return {"role": "user", "content": content}


messages = [picture("What is this?", URL), picture("And in words?")]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
def picture(text, url=None):
    content = [{"type": "input_text", "text": text}]
    if url:
        content.append({"type": "input_image", "image_url": url, "detail": "auto"})
    return {"role": "user", "content": content}


messages = [picture("What is this?", URL), picture("And in words?")]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
