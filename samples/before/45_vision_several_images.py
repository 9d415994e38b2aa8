"""Compare pictures: a helper builds the parts, a loop collects them."""

from openai import OpenAI

client = OpenAI()


def image_part(url, detail="high"):
    return {"type": "image_url", "image_url": {"url": url, "detail": detail}}


def compare(question, urls):
    content = [{"type": "text", "text": question}]
    for url in urls:
        content.append(image_part(url))
    messages = [
        {"role": "system", "content": "You compare pictures."},
        {"role": "user", "content": content},
    ]
    response = client.chat.completions.create(model="gpt-4o", messages=messages)
    return response.choices[0].message.content


print(
    compare(
        "Which picture is brighter?",
        ["https://example.com/morning.png", "https://example.com/evening.png"],
    )
)
