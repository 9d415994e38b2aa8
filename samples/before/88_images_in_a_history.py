from openai import OpenAI

client = OpenAI()


def describe(image_urls, question="What is in these images?"):
    messages = [
        {
            "role": "user",
            "content": [{"type": "text", "text": question}]
            + [{"type": "image_url", "image_url": {"url": url}} for url in image_urls],
        }
    ]
    first = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=300)
    messages.append({"role": "assistant", "content": first.choices[0].message.content})
    messages.append({"role": "user", "content": "Shorter."})
    return client.chat.completions.create(model="gpt-4o", messages=messages).choices[0].message.content


print(describe(["https://example.com/a.png", "https://example.com/b.png"]))
