import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
completion = client.chat.completions.parse(model="gpt-4o", messages=messages, response_format=City)
refusal = completion.choices[0].message.refusal
if refusal:
    print("refused:", refusal)
else:
    print(completion.choices[0].message.parsed.name)
# ---- after ----
import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
response = client.responses.parse(model="gpt-4o", input=messages, text_format=City)
refusal = next(
    (
        part.refusal
        for item in response.output
        if item.type == "message"
        for part in item.content
        if part.type == "refusal"
    ),
    None,
)
if refusal:
    print("refused:", refusal)
else:
    print(response.output_parsed.name)
