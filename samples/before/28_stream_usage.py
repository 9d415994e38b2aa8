import openai

client = openai.OpenAI()

stream = client.chat.completions.create(
    model="gpt-4.1-mini",
    messages=[{"role": "user", "content": "Explain photosynthesis to a child."}],
    stream=True,
    stream_options={"include_usage": True},
)

for chunk in stream:
    if chunk.choices:
        print(chunk.choices[0].delta.content or "", end="")
    if chunk.usage:
        print()
        print("input: ", chunk.usage.prompt_tokens)
        print("output:", chunk.usage.completion_tokens)
