from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
from openai.types.chat import ChatCompletion

if isinstance(completion, ChatCompletion):  # manual: result-type-check
    print(completion.choices[0].message.content)
