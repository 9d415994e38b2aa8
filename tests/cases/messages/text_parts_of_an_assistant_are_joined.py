from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

r = client.chat.completions.create(
    model=MODEL,
    messages=[
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]},
        {"role": "user", "content": "Ho"},
    ],
)
print(r.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

r = client.responses.create(
    model=MODEL,
    input=[
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello."},
        {"role": "user", "content": "Ho"},
    ],
)
print(r.output_text)
