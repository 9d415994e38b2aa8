from openai import ChatCompletion

completion = ChatCompletion.create(model="gpt-4", messages=[{"role": "user", "content": "Hi"}])  # manual: legacy-sdk
print(completion["choices"][0]["message"]["content"])
