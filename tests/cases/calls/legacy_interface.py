import openai

completion = openai.ChatCompletion.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # manual: legacy-sdk
print(completion["choices"][0]["message"]["content"])
