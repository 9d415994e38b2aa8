from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from openai import AsyncOpenAI

if TYPE_CHECKING:
    from openai.types.responses import Response, ResponseInputParam


@lru_cache(maxsize=1)
def get_client() -> AsyncOpenAI:
    return AsyncOpenAI(max_retries=0)


async def complete(messages: ResponseInputParam, **options: Any) -> Response:
    return await get_client().responses.create(model="gpt-4o", input=messages, **options)
