import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
def extract(text: str) -> City | None:
    completion = client.beta.chat.completions.parse(
        model="gpt-4o",
        messages=[{"role": "user", "content": text}],
        response_format=City,
    )
    return completion.choices[0].message.parsed


city = extract("Lima")
print(city and city.name)
# ---- after ----
import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
def extract(text: str) -> City | None:
    response = client.responses.parse(
        model="gpt-4o",
        input=[{"role": "user", "content": text}],
        text_format=City,
    )
    return response.output_parsed


city = extract("Lima")
print(city and city.name)
