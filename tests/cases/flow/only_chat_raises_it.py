import openai
from openai import OpenAI
from pydantic import BaseModel


class Plant(BaseModel):
    name: str


client = OpenAI()


def ask(prompt):
    try:
        completion = client.beta.chat.completions.parse(
            model="gpt-4o", messages=[{"role": "user", "content": prompt}], response_format=Plant, max_tokens=200
        )
    except openai.LengthFinishReasonError:  # manual: length-error-handler
        return "too long"
    return completion.choices[0].message.parsed.name


print(ask("Hello"))
print(ask("Hello [[length 1]]"))
