from app.llm import openai_client

completion = openai_client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])  # manual: client-unproven
print(completion.choices[0].message.content)
