from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

chunks = []
for chunk in client.chat.completions.create(model="gpt-4o", messages=SAY, stream=True):
    chunks.append(chunk)
print(chunks[-1].choices[0].finish_reason)  # manual: stream-shape
