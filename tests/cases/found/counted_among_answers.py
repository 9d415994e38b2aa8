from openai import OpenAI

client = OpenAI()

first = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
second = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hello"}])
print([first.choices[0].message].count(second.choices[0].message))  # manual: result-escapes
