import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = AsyncOpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
async def main():
    completion = await client.beta.chat.completions.parse(model="gpt-4o", messages=messages, response_format=City)
    message = completion.choices[0].message
    print(message.parsed.name, message.content)


asyncio.run(main())
# ---- after ----
import asyncio

from openai import AsyncOpenAI
from pydantic import BaseModel


class City(BaseModel):
    name: str
    people: int


client = AsyncOpenAI()
messages = [{"role": "user", "content": "The capital of Peru, as JSON."}]
async def main():
    response = await client.responses.parse(model="gpt-4o", input=messages, text_format=City)
    print(response.output_parsed.name, response.output_text)


asyncio.run(main())
