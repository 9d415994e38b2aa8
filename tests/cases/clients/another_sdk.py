from together import Together

client = Together()
completion = client.chat.completions.create(model="llama", messages=[{"role": "user", "content": "Hi"}])  # skip: other-provider
print(completion.choices[0].message.content)
