import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Tell me a long story."}]
def ask(question, stream):
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=stream,  # manual: stream-runtime
    )


for chunk in ask("Hi", True):
    print(chunk.choices[0].delta.content or "", end="")
print(ask("Ho", False).choices[0].message.content)
