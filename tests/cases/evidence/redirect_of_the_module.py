import openai

openai.base_url = "https://llm.corp.example/v1"  # unsafe: redirected-endpoint
completion = openai.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
print(completion.choices[0].message.content)
