from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [
    {
        "role": "user",
        "content": [
            {
                "type": "image_url",
                "image_url": {  # a cat
                    "url": URL,
                    # small is enough
                    "detail": "low",  # and cheap
                },
            },
            {"type": "text", "text": "What is this?"},
        ],
    }
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [
    {
        "role": "user",
        "content": [
            {
                "type": "input_image",
                # a cat
                "image_url": URL,
                # small is enough
                "detail": "low",  # and cheap
            },
            {"type": "input_text", "text": "What is this?"},
        ],
    }
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
