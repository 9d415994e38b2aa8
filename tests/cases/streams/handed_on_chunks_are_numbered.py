from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def raw(messages):
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        yield chunk


for i, chunk in enumerate(raw(SAY)):  # manual: stream-shape
    print(i, chunk.choices[0].delta.content)  # manual: stream-shape
