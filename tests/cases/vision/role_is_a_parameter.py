from openai import OpenAI

client = OpenAI()


def message(role, text):
    return {"role": role, "content": [{"type": "text", "text": text}]}  # manual: message-part


messages = [message("user", "Hi"), message("assistant", "Hello."), message("user", "Ho")]
r = client.chat.completions.create(model="gpt-4o", messages=messages)
print(r.choices[0].message.content)
