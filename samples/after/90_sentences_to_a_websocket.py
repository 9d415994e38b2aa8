import asyncio
import openai
from openai import AsyncOpenAI

client = AsyncOpenAI()

class Session:
    def __init__(self):
        self.messages = []
        self.lock = asyncio.Lock()

    async def chunks(self, text):
        self.messages.append({"role": "user", "content": text})
        stream = await client.responses.create(model="gpt-4o", input=self.messages, stream=True, temperature=0.5)
        collected = []
        async for event in stream:
            if event.type == "response.output_text.delta":
                piece = event.delta
                collected.append(piece)
                yield piece
            elif event.type == "error":
                raise openai.APIError(
                    event.message, request=stream.response.request, body=event.to_dict()
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=stream.response.request,
                    body=event.response.error.to_dict(),
                )
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
