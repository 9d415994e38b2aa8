from openai import OpenAI

client = OpenAI()
answer = "hello".upper()
messages = [
    {"role": "user", "content": "Hi"},
    {"role": "assistant", "content": [{"type": "text", "text": answer}]},  # unsafe: assistant-parts
    {"role": "user", "content": "Ho"},
]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
