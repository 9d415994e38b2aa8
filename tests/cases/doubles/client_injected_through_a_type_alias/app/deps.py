from functools import lru_cache
from typing import Annotated

from fastapi import Depends
from openai import OpenAI


@lru_cache
def get_client() -> OpenAI:
    return OpenAI()


ClientDep = Annotated[OpenAI, Depends(get_client)]
