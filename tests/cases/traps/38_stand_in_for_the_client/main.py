import os

if os.getenv("OFFLINE"):
    from app.fakes import FakeOpenAI as OpenAI
else:
    from openai import OpenAI

client = OpenAI()
r = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # manual: client-unproven
print(r.choices[0].message.content)  # manual: result-mixed
