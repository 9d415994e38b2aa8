# stdin: Hello
# stdin: And you?
# stdin: quit
from openai import OpenAI

client = OpenAI()
messages = [{"role": "system", "content": "You are helpful."}]
while True:
    user = input()
    if user in ("quit", "exit"):
        break
    messages.append({"role": "user", "content": user})
    if len(messages) > 3:
        messages = messages[:1] + messages[-2:]
    stream = client.chat.completions.create(
        model="gpt-4o",
        messages=messages,
        stream=True,
        stream_options={"include_usage": True},
    )
    reply = ""
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content is not None:
            reply += chunk.choices[0].delta.content
            print(chunk.choices[0].delta.content, end="", flush=True)
        if chunk.usage:
            print(f"\n[{chunk.usage.total_tokens} tokens]")
    messages.append({"role": "assistant", "content": reply})
