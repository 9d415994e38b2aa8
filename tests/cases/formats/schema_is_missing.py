import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
r = client.chat.completions.create(
    model="gpt-4o",
    messages=messages,
    response_format={"type": "json_schema", "json_schema": {"name": "city"}},  # manual: schema-missing
)
print(r.choices[0].message.content)
