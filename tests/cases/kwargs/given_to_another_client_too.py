from openai import OpenAI

client = OpenAI()

from groq import Groq

params = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 100}
r = client.chat.completions.create(model="gpt-4o", **params)
g = Groq().chat.completions.create(model="llama", **params)  # manual: shared-with-unmigrated-call; skip: other-provider
print(r.choices[0].message.content, g.choices[0].message.content)
