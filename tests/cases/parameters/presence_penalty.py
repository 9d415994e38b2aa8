from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, presence_penalty=-0.1)  # manual: presence-penalty
print(r.choices[0].message.content)
