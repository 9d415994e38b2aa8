import asyncio
from openai import AsyncOpenAI
from deco import limited


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.lock = asyncio.Semaphore(1)

    @limited(3)
    async def ask(self, q):
        return await self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": q}])
# ---- after ----
import asyncio
from openai import AsyncOpenAI
from deco import limited


class Bot:
    def __init__(self):
        self.client = AsyncOpenAI()
        self.lock = asyncio.Semaphore(1)

    @limited(3)
    async def ask(self, q):
        return await self.client.responses.create(model="gpt-4.1", input=[{"role": "user", "content": q}])
