from openai import OpenAI

client = OpenAI()


def describe(image_urls, question="What is in these images?"):
    messages = [
        {
            "role": "user",
            "content": [{"type": "input_text", "text": question}]
            + [{"type": "input_image", "image_url": url, "detail": "auto"} for url in image_urls],
        }
    ]
    first = client.responses.create(model="gpt-4o", input=messages, max_output_tokens=300)
    messages.append({"role": "assistant", "content": first.output_text})
    messages.append({"role": "user", "content": "Shorter."})
    return client.responses.create(model="gpt-4o", input=messages).output_text


print(describe(["https://example.com/a.png", "https://example.com/b.png"]))
