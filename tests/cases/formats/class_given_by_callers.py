from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
from typing import Type

from pydantic import BaseModel


class City(BaseModel):
    name: str


def extract(model: Type[BaseModel]):
    completion = client.beta.chat.completions.parse(model="gpt-4o", messages=messages, response_format=model)
    return completion.choices[0].message.parsed


print(extract(City).name)
# ---- after ----
from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
from typing import Type

from pydantic import BaseModel


class City(BaseModel):
    name: str


def extract(model: Type[BaseModel]):
    response = client.responses.parse(model="gpt-4o", input=messages, text_format=model)
    return response.output_parsed


print(extract(City).name)
