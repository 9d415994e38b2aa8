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
                    {"type": "input_text", "text": prompt},
                    {"type": "input_image", "image_url": image_url, "detail": "high"},
                ],
            }
        )
    else:
        messages.append({"role": "user", "content": prompt})
    return messages


for args in (("a",), ("b", "https://example.com/i.png"), ("c", None, "sys")):
    r = client.responses.create(model="gpt-4o", input=build_messages(*args))
    print(r.output_text)
