import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
completion = client.chat.completions.parse(model="gpt-4o", messages=messages, response_format=City)
city = completion.choices[0].message.parsed
if city is None:
    raise SystemExit("no city")
print(city.name, city.people)
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
city = response.output_parsed
if city is None:
    raise SystemExit("no city")
print(city.name, city.people)
