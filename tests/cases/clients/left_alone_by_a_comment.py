from openai import OpenAI

client = OpenAI()
completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # chat2responses: ignore  # skip: ignored
print(completion.choices[0].message.content)
