from typing import Annotated

from fastapi import Depends, FastAPI
from openai import AsyncOpenAI, OpenAI

app = FastAPI()


class Service:
    def __init__(self, client: OpenAI):
        self.client = client

    def answer(self, question: str) -> str:
        completion = self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": question}]
        )
        return completion.choices[0].message.content or ""


def get_service():
    return Service(OpenAI())


async def get_client():
    client = AsyncOpenAI()
    try:
        yield client
    finally:
        await client.close()


@app.get("/ask")
def ask(q: str, service: Service = Depends(get_service)):
    return {"answer": service.answer(q)}


@app.get("/declared")
async def declared(q: str, client: Annotated[AsyncOpenAI, Depends(get_client)]):
    completion = await client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    return {"answer": completion.choices[0].message.content}


@app.get("/injected")
async def injected(q: str, client=Depends(get_client)):
    completion = await client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}])
    return {"answer": completion.choices[0].message.content}
# ---- after ----
from typing import Annotated

from fastapi import Depends, FastAPI
from openai import AsyncOpenAI, OpenAI

app = FastAPI()


class Service:
    def __init__(self, client: OpenAI):
        self.client = client

    def answer(self, question: str) -> str:
        response = self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": question}]
        )
        return response.output_text or ""


def get_service():
    return Service(OpenAI())


async def get_client():
    client = AsyncOpenAI()
    try:
        yield client
    finally:
        await client.close()


@app.get("/ask")
def ask(q: str, service: Service = Depends(get_service)):
    return {"answer": service.answer(q)}


@app.get("/declared")
async def declared(q: str, client: Annotated[AsyncOpenAI, Depends(get_client)]):
    response = await client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}])
    return {"answer": response.output_text}


@app.get("/injected")
async def injected(q: str, client=Depends(get_client)):
    response = await client.responses.create(model="gpt-4o", input=[{"role": "user", "content": q}])
    return {"answer": response.output_text}
