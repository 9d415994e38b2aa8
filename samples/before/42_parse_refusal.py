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
    completion = client.chat.completions.parse(
        model="gpt-4.1",
        messages=[
            {"role": "system", "content": "You are a maths tutor."},
            {"role": "user", "content": problem},
        ],
        response_format=Solution,
        temperature=0,
    )
    message = completion.choices[0].message
    if message.refusal:
        print("Refused:", message.refusal)
        return
    for step in message.parsed.steps:
        print("-", step.explanation, "->", step.output)
    print("Answer:", message.parsed.answer)


solve("8x + 7 = -23")
