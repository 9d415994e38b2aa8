from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages)
from dataclasses import dataclass


@dataclass
class Answer:
    text: str
    tokens: int


answer = Answer(text=completion.choices[0].message.content, tokens=completion.usage.total_tokens)
print(answer)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hi"}]
response = client.responses.create(model="gpt-4o", input=messages)
from dataclasses import dataclass


@dataclass
class Answer:
    text: str
    tokens: int


answer = Answer(text=response.output_text, tokens=response.usage.total_tokens)
print(answer)
