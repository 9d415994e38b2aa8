from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
if completion.choices:
    print(completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
if response.output:
    print(response.output_text)
