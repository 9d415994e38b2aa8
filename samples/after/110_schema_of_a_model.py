import json

from openai import OpenAI
from pydantic import BaseModel, Field


class Analysis(BaseModel):
    score: float = Field(description="From 0 to 1")
    reasons: list[str]


schema = Analysis.model_json_schema()
schema["additionalProperties"] = False
client = OpenAI()
response = client.responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "I am glad."}],
    text={"format": {"type": "json_schema", "name": "analysis", "schema": schema}},
)
print(json.loads(response.output_text).keys())
