import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
texts = (chunk.choices[0].delta.content or "" for chunk in stream)  # manual: stream-shape
print("".join(texts))
