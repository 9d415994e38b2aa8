from openai import OpenAI

client = OpenAI()
try:
    with open("transcript.txt", encoding="utf-8") as file:
        transcript = file.read()
except FileNotFoundError:
    transcript = ""
stream = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": f"So far:\n{transcript}\nGo on."}],
    stream=True,
)
with open("transcript.txt", "a", encoding="utf-8") as file:
    for chunk in stream:
        if chunk.choices and chunk.choices[0].delta.content:
            file.write(chunk.choices[0].delta.content)
with open("transcript.txt", encoding="utf-8") as file:
    print(file.read())
