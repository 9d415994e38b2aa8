from openai import OpenAI

client = OpenAI()

messages = [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]
print(list(map(str, messages)))  # manual: request-data-escapes
response = client.chat.completions.create(model="gpt-4o", messages=messages)
print(response.choices[0].message.content)
