from openai import OpenAI

client = OpenAI()
import copy

QUESTION = {
    "role": "user",
    "content": [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": ""}},
    ],
}


def ask(url):
    message = copy.deepcopy(QUESTION)
    message["content"][1]["image_url"]["url"] = url
    r = client.chat.completions.create(model="gpt-4o", messages=[message])
    return r.choices[0].message.content


print(ask("https://example.com/cat.png"))
# ---- after ----
from openai import OpenAI

client = OpenAI()
import copy

QUESTION = {
    "role": "user",
    "content": [
        {"type": "input_text", "text": "What is this?"},
        {"type": "input_image", "image_url": "", "detail": "auto"},
    ],
}


def ask(url):
    message = copy.deepcopy(QUESTION)
    message["content"][1]["image_url"] = url
    r = client.responses.create(model="gpt-4o", input=[message])
    return r.output_text


print(ask("https://example.com/cat.png"))
