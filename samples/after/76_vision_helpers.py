from openai import OpenAI


def text_part(text):
    return {"type": "input_text", "text": text}


def image_part(url, detail="auto"):
    return {"type": "input_image", "image_url": url, "detail": detail}


def describe(client, urls, prompt="What is this?"):
    content = [text_part(prompt)]
    for url in urls:
        content.append(image_part(url, "low"))
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": content}], max_output_tokens=300
    )
    return response.output_text


print(describe(OpenAI(), ["https://example.com/a.png", "https://example.com/b.png"]))
