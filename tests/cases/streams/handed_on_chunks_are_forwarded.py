from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]

def raw(messages):
    for chunk in client.chat.completions.create(model="gpt-4o", messages=messages, stream=True):
        yield chunk


for chunk in raw(SAY):
    print(chunk.model_dump_json())  # manual: result-dumped
