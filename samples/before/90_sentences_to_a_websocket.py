import asyncio
from openai import AsyncOpenAI

client = AsyncOpenAI()

class Session:
    def __init__(self):
        self.messages = []
        self.lock = asyncio.Lock()

    async def chunks(self, text):
        self.messages.append({"role": "user", "content": text})
        stream = await client.chat.completions.create(model="gpt-4o", messages=self.messages, stream=True, temperature=0.5)
        collected = []
        async for chunk in stream:
            if not chunk.choices:
                continue
            piece = chunk.choices[0].delta.content or ""
            collected.append(piece)
            yield piece
        self.messages.append({"role": "assistant", "content": "".join(collected)})

    async def sentences(self, text):
        buffer = ""
        async for piece in self.chunks(text):
            buffer += piece
            while "." in buffer:
                head, buffer = buffer.split(".", 1)
                yield head + "."
        if buffer:
            yield buffer

async def handler(websocket):
    session = Session()
    async for text in websocket:
        async with session.lock:
            async for sentence in session.sentences(text):
                await websocket.send(sentence)

class FakeSocket:
    def __init__(self, texts): self.texts = texts
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.texts: raise StopAsyncIteration
        return self.texts.pop(0)
    async def send(self, s): print("<", s)

asyncio.run(handler(FakeSocket(["hi", "there"])))
