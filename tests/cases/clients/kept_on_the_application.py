from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from openai import AsyncOpenAI


@asynccontextmanager
async def lifespan(api):
    api.state.llm = AsyncOpenAI(max_retries=1)
    yield
    await api.state.llm.close()


app = FastAPI(lifespan=lifespan)


@app.get("/summary")
async def summary(request: Request, text: str):
    completion = await request.app.state.llm.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Summarise: {text}"}]
    )
    return {"summary": completion.choices[0].message.content}


@app.get("/title")
async def title(request: Request, text: str):
    completion = await request.app.state.translator.chat.completions.create(  # manual: client-unproven
        model="gpt-4o", messages=[{"role": "user", "content": f"Find a title for: {text}"}]
    )
    return {"title": completion.choices[0].message.content}
# ---- after ----
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from openai import AsyncOpenAI


@asynccontextmanager
async def lifespan(api):
    api.state.llm = AsyncOpenAI(max_retries=1)
    yield
    await api.state.llm.close()


app = FastAPI(lifespan=lifespan)


@app.get("/summary")
async def summary(request: Request, text: str):
    response = await request.app.state.llm.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": f"Summarise: {text}"}]
    )
    return {"summary": response.output_text}


@app.get("/title")
async def title(request: Request, text: str):
    completion = await request.app.state.translator.chat.completions.create(  # manual: client-unproven
        model="gpt-4o", messages=[{"role": "user", "content": f"Find a title for: {text}"}]
    )
    return {"title": completion.choices[0].message.content}
