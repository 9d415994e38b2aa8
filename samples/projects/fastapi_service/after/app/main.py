from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from openai import APIError
from pydantic import BaseModel

from .dependencies import get_translator
from .service import Translator

app = FastAPI(title="Translator")


class Order(BaseModel):
    text: str
    language: str = "German"


class Translation(BaseModel):
    text: str
    tokens: int


@app.post("/translate")
async def translate(order: Order, translator: Annotated[Translator, Depends(get_translator)]) -> Translation:
    try:
        text, tokens = await translator.translate(order.text, order.language)
    except APIError as error:
        raise HTTPException(502, "the model can't be reached") from error
    return Translation(text=text, tokens=tokens)


@app.post("/stream")
async def stream(order: Order, translator: Annotated[Translator, Depends(get_translator)]) -> StreamingResponse:
    return StreamingResponse(translator.stream(order.text, order.language), media_type="text/plain")
