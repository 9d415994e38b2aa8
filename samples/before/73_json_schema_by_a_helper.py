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
        "json_schema": {
            "name": model.__name__,
            "schema": model.model_json_schema(),
            "strict": True,
        },
    }


client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "a movie"}],
    response_format=response_format_for(Movie),
)
print(adapter.validate_json(completion.choices[0].message.content))
print(Movie.model_validate_json(completion.choices[0].message.content).year)
