from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

import base64

data = base64.b64encode(open("a.wav", "rb").read()).decode()
messages = [
    {
        "role": "user",
        "content": [
            {"type": "input_audio", "input_audio": {"data": data, "format": "wav"}},  # manual: audio
        ],
    }
]
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
