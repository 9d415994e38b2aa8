from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
LIMIT = 5
r = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=LIMIT)  # manual: token-limit-below-16
print(r.choices[0].message.content)
