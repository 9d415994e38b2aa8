from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Person(BaseModel):
    name: str


def extract(text):
    completion = client.chat.completions.parse(
        model="gpt-4o", messages=[{"role": "user", "content": text}], response_format=Person
    )
    message = completion.choices[0].message
    if message.refusal:
        raise ValueError(message.refusal)
    return message.parsed
# ---- after ----
from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Person(BaseModel):
    name: str


def extract(text):
    response = client.responses.parse(
        model="gpt-4o", input=[{"role": "user", "content": text}], text_format=Person
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
        raise ValueError(refusal)
    return response.output_parsed
