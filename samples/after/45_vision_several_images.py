"""Compare pictures: a helper builds the parts, a loop collects them."""

from openai import OpenAI

client = OpenAI()


def image_part(url, detail="high"):
    return {"type": "input_image", "image_url": url, "detail": detail}


def compare(question, urls):
    content = [{"type": "input_text", "text": question}]
    for url in urls:
        content.append(image_part(url))
    messages = [
        {"role": "system", "content": "You compare pictures."},
        {"role": "user", "content": content},
    ]
    response = client.responses.create(model="gpt-4o", input=messages)
    return response.output_text


print(
    compare(
        "Which picture is brighter?",
        ["https://example.com/morning.png", "https://example.com/evening.png"],
    )
)
