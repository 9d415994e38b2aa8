from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

chunks = list(client.chat.completions.create(model="gpt-4o", messages=SAY, stream=True))
print(len(chunks) > 3)  # manual: stream-shape
