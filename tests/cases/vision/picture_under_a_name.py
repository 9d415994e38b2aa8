from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"


def picture(url, detail=None):
    image = {"url": url}
    if detail:
        image["detail"] = detail
    return {"type": "image_url", "image_url": image}


messages = [{"role": "user", "content": [picture(URL), picture(URL + "?2", "high")]}]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"


def picture(url, detail=None):
    image = {"url": url}
    if detail:
        image["detail"] = detail
    return {"type": "input_image", "image_url": image["url"], "detail": image.get("detail", "auto")}


messages = [{"role": "user", "content": [picture(URL), picture(URL + "?2", "high")]}]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
