from openai import OpenAI

client = OpenAI(api_key="x", base_url="https://api.deepseek.com")
completion = client.chat.completions.create(model="deepseek-chat", messages=[{"role": "user", "content": "Hi"}])  # skip: other-host
print(completion.choices[0].message.content)
