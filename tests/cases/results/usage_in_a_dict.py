from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
record = {
    "prompt_tokens": completion.usage.prompt_tokens,
    "completion_tokens": completion.usage.completion_tokens,
    "text": completion.choices[0].message.content,
}
print(record)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
record = {
    "prompt_tokens": response.usage.input_tokens,
    "completion_tokens": response.usage.output_tokens,
    "text": response.output_text,
}
print(record)
