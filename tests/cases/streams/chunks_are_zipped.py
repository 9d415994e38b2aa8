import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
for number, chunk in zip(range(100), stream):  # manual: stream-shape
    print(number, chunk.choices[0].delta.content or "")
