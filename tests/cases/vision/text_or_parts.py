from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"


def user(text, urls=()):
    if not urls:
        return {"role": "user", "content": text}
    parts = [{"type": "text", "text": text}]
    parts += [{"type": "image_url", "image_url": {"url": url, "detail": "high"}} for url in urls]
    return {"role": "user", "content": parts}


messages = [{"role": "system", "content": "Be brief."}, user("Hello"), user("What is this?", [URL])]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"


def user(text, urls=()):
    if not urls:
        return {"role": "user", "content": text}
    parts = [{"type": "input_text", "text": text}]
    parts += [{"type": "input_image", "image_url": url, "detail": "high"} for url in urls]
    return {"role": "user", "content": parts}


messages = [{"role": "system", "content": "Be brief."}, user("Hello"), user("What is this?", [URL])]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
