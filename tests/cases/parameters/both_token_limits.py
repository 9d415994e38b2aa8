from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Name three rivers. Reply in JSON."}]
r = client.chat.completions.create(model="gpt-4o", messages=messages, max_tokens=100, max_completion_tokens=100)  # manual: both-token-limits
print(r.choices[0].message.content)
