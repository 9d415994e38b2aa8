from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
record = completion.choices[0].message.model_dump()
print(record["content"])  # manual: result-dumped
