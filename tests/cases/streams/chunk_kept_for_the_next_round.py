import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
previous = None
for chunk in stream:
    if previous is not None:  # manual: stream-shape
        print(previous.choices[0].delta.content or "", end="")
    previous = chunk
