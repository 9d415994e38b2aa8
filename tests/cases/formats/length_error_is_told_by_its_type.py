import openai
from openai import OpenAI
from pydantic import BaseModel


class Answer(BaseModel):
    text: str


client = OpenAI()
try:
    r = client.beta.chat.completions.parse(
        model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], response_format=Answer
    )
    print(r.choices[0].message.parsed)
except Exception as error:
    if type(error) is openai.LengthFinishReasonError:  # manual: length-error-handler
        print("too long")
    else:
        raise
