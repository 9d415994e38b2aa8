import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
count = 0
with client.chat.completions.stream(model="gpt-4o", messages=messages) as stream:
    for event in stream:
        count += 1  # manual: stream-shape
print(count > 3)
