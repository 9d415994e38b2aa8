from openai import OpenAI


def text_part(text):
    return {"type": "text", "text": text}


def image_part(url, detail="auto"):
    return {"type": "image_url", "image_url": {"url": url, "detail": detail}}


def describe(client, urls, prompt="What is this?"):
    content = [text_part(prompt)]
    for url in urls:
        content.append(image_part(url, "low"))
    response = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": content}], max_tokens=300
    )
    return response.choices[0].message.content


print(describe(OpenAI(), ["https://example.com/a.png", "https://example.com/b.png"]))
