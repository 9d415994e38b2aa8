from openai import AsyncOpenAI


class Bot:
    def __init__(self, client: AsyncOpenAI | None = None):
        self.client = client or AsyncOpenAI()

    async def reply(self, text):
        response = await self.client.chat.completions.create(
            model="gpt-4o", messages=[{"role": "user", "content": text}]
        )
        return response.choices[0].message.content.strip()
# ---- after ----
from openai import AsyncOpenAI


class Bot:
    def __init__(self, client: AsyncOpenAI | None = None):
        self.client = client or AsyncOpenAI()

    async def reply(self, text):
        response = await self.client.responses.create(
            model="gpt-4o", input=[{"role": "user", "content": text}]
        )
        return response.output_text.strip()
