from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
def count(usage):
    return usage.prompt_tokens + usage.completion_tokens


print(count(completion.usage), completion.choices[0].message.content)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
def count(usage):
    return usage.input_tokens + usage.output_tokens


print(count(response.usage), response.output_text)
