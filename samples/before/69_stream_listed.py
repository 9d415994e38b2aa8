from openai import OpenAI

client = OpenAI()
stream = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "hi"}], stream=True
)
chunks = list(stream)
print("".join(chunk.choices[0].delta.content or "" for chunk in chunks))
text = [c.choices[0].delta.content for c in chunks if c.choices[0].delta.content]
print(text)
