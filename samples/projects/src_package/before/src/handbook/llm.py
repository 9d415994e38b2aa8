from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from openai import AsyncOpenAI

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion, ChatCompletionMessageParam


@lru_cache(maxsize=1)
def get_client() -> AsyncOpenAI:
    return AsyncOpenAI(max_retries=0)


async def complete(messages: list[ChatCompletionMessageParam], **options: Any) -> ChatCompletion:
    return await get_client().chat.completions.create(model="gpt-4o", messages=messages, **options)
