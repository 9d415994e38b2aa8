from openai import OpenAI
from pydantic import BaseModel, ConfigDict, TypeAdapter


class Movie(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str
    year: int


adapter = TypeAdapter(Movie)


def response_format_for(model):
    return {
        "type": "json_schema",
        "name": model.__name__,
        "schema": model.model_json_schema(),
        "strict": True,
    }


client = OpenAI()
response = client.responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "a movie"}],
    text={"format": response_format_for(Movie)},
)
print(adapter.validate_json(response.output_text))
print(Movie.model_validate_json(response.output_text).year)
