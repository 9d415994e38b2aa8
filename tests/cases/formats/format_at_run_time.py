import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
import sys

fmt = {"type": "text"} if len(sys.argv) > 1 else {"type": "json_object"}
r = client.chat.completions.create(model="gpt-4o", messages=messages, response_format=fmt)
print(r.choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = OpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
import sys

fmt = {"type": "text"} if len(sys.argv) > 1 else {"type": "json_object"}
r = client.responses.create(model="gpt-4o", input=messages, text={"format": fmt})
print(r.output_text)
