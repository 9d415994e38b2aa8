from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai import AsyncOpenAI


async def ask(client: AsyncOpenAI, question: str):
    completion = await client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}]
    )
    return completion.choices[0].message.content
# ---- after ----
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openai import AsyncOpenAI


async def ask(client: AsyncOpenAI, question: str):
    response = await client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}]
    )
    return response.output_text
