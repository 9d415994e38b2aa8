import instructor
from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str


client = instructor.from_openai(OpenAI())
city = client.chat.completions.create(  # manual: instructor-client
    model="gpt-4o",
    response_model=City,
    messages=[{"role": "user", "content": "Capital of Peru?"}],
)
print(city.name)
