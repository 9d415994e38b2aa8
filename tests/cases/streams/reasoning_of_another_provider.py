import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
stream = client.chat.completions.create(model="gpt-4o", messages=messages, stream=True)
for chunk in stream:
    print(chunk.choices[0].delta.reasoning_content, end="")  # manual: result-unknown-attribute
