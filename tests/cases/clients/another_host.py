from openai import OpenAI

client = OpenAI(api_key="x", base_url="https://api.deepseek.com")  # skip: other-host
completion = client.chat.completions.create(model="deepseek-chat", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
