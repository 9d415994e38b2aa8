from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
finish = None
for chunk in client.chat.completions.create(model="gpt-4o", messages=SAY, stream=True):
    finish = chunk.choices[0].finish_reason or finish
    print(chunk.choices[0].delta.content, finish)  # unsafe: finish-reason-escapes
print(finish == "stop")
