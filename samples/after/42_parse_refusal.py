"""Solve an equation step by step, with typed steps, and say so when the model refuses."""

from openai import OpenAI
from pydantic import BaseModel, Field


class Step(BaseModel):
    explanation: str
    output: str


class Solution(BaseModel):
    steps: list[Step]
    answer: str = Field(description="The final answer")


client = OpenAI()


def solve(problem: str) -> None:
    response = client.responses.parse(
        model="gpt-4.1",
        input=[
            {"role": "system", "content": "You are a maths tutor."},
            {"role": "user", "content": problem},
        ],
        text_format=Solution,
        temperature=0,
    )
    refusal = next(
        (
            part.refusal
            for item in response.output
            if item.type == "message"
            for part in item.content
            if part.type == "refusal"
        ),
        None,
    )
    if refusal:
        print("Refused:", refusal)
        return
    for step in response.output_parsed.steps:
        print("-", step.explanation, "->", step.output)
    print("Answer:", response.output_parsed.answer)


solve("8x + 7 = -23")
