from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="llama3", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
