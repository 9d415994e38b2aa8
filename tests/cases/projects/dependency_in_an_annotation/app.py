from typing import Annotated
from fastapi import APIRouter, Depends
from openai import OpenAI
from deps import get_client

router = APIRouter()


@router.post("/ask")
async def ask(q: str, client: Annotated[OpenAI, Depends(get_client)]):
    r = client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
    return {"text": r.choices[0].message.content}


def call(q):
    import asyncio

    return asyncio.run(ask(q, get_client()))
# ---- after ----
from typing import Annotated
from fastapi import APIRouter, Depends
from openai import OpenAI
from deps import get_client

router = APIRouter()


@router.post("/ask")
async def ask(q: str, client: Annotated[OpenAI, Depends(get_client)]):
    r = client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])
    return {"text": r.output_text}


def call(q):
    import asyncio

    return asyncio.run(ask(q, get_client()))
