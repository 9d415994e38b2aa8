from openai import OpenAI

client = OpenAI()
messages = [
    {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
    {"role": "assistant", "content": [{"type": "text", "text": "Hello "}, {"type": "text", "text": "there."}]},
    {"role": "user", "content": [{"type": "text", "text": "Ho"}]},
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [
    {"role": "user", "content": [{"type": "input_text", "text": "Hi"}]},
    {"role": "assistant", "content": "Hello there."},
    {"role": "user", "content": [{"type": "input_text", "text": "Ho"}]},
]
r = client.responses.create(model="gpt-4o", input=messages)
print(r.output_text)
