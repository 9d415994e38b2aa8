from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def raw(messages):
    text = ""
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        text += chunk.choices[0].delta.content or ""
        yield chunk, text  # manual: stream-shape


for chunk, text in raw(SAY):
    print(chunk.choices[0].delta.content, text)
