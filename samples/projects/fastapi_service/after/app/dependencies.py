from typing import Annotated

from fastapi import Depends
from openai import AsyncOpenAI

from .config import settings
from .service import Translator


def get_client() -> AsyncOpenAI:
    return AsyncOpenAI()


def get_translator(client: Annotated[AsyncOpenAI, Depends(get_client)]) -> Translator:
    return Translator(client, settings)
