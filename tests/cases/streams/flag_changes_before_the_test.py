import openai

client = openai.OpenAI()


def ask(question, stream):
    answer = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        stream=stream,  # manual: stream-runtime
    )
    stream = not stream
    if stream:
        return answer.choices[0].message.content
    return "".join([chunk.choices[0].delta.content or "" for chunk in answer])


print(ask("Hi", True), ask("Hi", False))
