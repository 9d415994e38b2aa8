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
    response_format={
        "type": "json_schema",
        "json_schema": {"name": "city", "schema": City.model_json_schema()},
    },
)
city = City.model_validate_json(r.choices[0].message.content)
print(city.name)
# ---- after ----
import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
r = client.responses.create(
    model="gpt-4o",
    input=messages,
    text={
        "format": {
            "type": "json_schema",
            "name": "city",
            "schema": City.model_json_schema(),
        },
    },
)
city = City.model_validate_json(r.output_text)
print(city.name)
