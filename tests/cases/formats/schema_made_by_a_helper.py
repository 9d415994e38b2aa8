import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
def json_format(name, schema):
    return {"type": "json_schema", "json_schema": {"name": name, "schema": schema, "strict": False}}


r = client.chat.completions.create(
    model="gpt-4o", messages=messages, response_format=json_format("city", City.model_json_schema())
)
print(r.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
def json_format(name, schema):
    return {"type": "json_schema", "name": name, "schema": schema, "strict": False}


r = client.responses.create(
    model="gpt-4o", input=messages, text={"format": json_format("city", City.model_json_schema())}
)
print(r.output_text)
