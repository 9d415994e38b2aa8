from openai import OpenAI

client = OpenAI()

params = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}
params["stop"] = ["END"]  # manual: stop
r = client.chat.completions.create(**params)
print(r.choices[0].message.content)
