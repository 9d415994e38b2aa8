from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
reason = None
for chunk in client.chat.completions.create(model="gpt-4o", messages=SAY, stream=True):
    if chunk.choices[0].finish_reason:
        reason = chunk.choices[0].finish_reason
print(reason)  # unsafe: finish-reason-escapes
