from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
print(completion.choices[0].message.content, completion.usage)  # unsafe: usage-printed
