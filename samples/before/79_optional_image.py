from openai import OpenAI

client = OpenAI()


def build_messages(prompt, image_url=None, system=None):
    messages = []
    if system:
        messages.append({"role": "system", "content": system})
    if image_url:
        messages.append(
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": prompt},
                    {"type": "image_url", "image_url": {"url": image_url, "detail": "high"}},
                ],
            }
        )
    else:
        messages.append({"role": "user", "content": prompt})
    return messages


for args in (("a",), ("b", "https://example.com/i.png"), ("c", None, "sys")):
    r = client.chat.completions.create(model="gpt-4o", messages=build_messages(*args))
    print(r.choices[0].message.content)
