from openai import OpenAI

client = OpenAI()
URL = "https://example.com/cat.png"
messages = [
    {
        "role": "user",
        "content": [
            {"type": "file", "file": {"file_id": "file-123"}},
            {"type": "text", "text": "Summarize this."},
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
            {"type": "input_file", "file_id": "file-123"},
            {"type": "input_text", "text": "Summarize this."},
        ],
    }
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
