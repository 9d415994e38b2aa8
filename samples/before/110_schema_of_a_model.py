import json

from openai import OpenAI
from pydantic import BaseModel, Field


class Analysis(BaseModel):
    score: float = Field(description="From 0 to 1")
    reasons: list[str]


schema = Analysis.model_json_schema()
schema["additionalProperties"] = False
client = OpenAI()
completion = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "I am glad."}],
    response_format={"type": "json_schema", "json_schema": {"name": "analysis", "schema": schema}},
)
print(json.loads(completion.choices[0].message.content).keys())
