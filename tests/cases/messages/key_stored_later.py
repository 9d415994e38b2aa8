from openai import OpenAI

client = OpenAI()
MODEL = "gpt-4o"

messages = [{"role": "user", "content": "Hi"}]
messages[0]["id"] = "m1"  # manual: message-key
r = client.chat.completions.create(model=MODEL, messages=messages)
print(r.choices[0].message.content)
