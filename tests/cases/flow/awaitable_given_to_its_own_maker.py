import asyncio
import inspect

from openai import OpenAI

client = OpenAI()
seen = []


def observe(func):
    async def wrapper(*args, **kwargs):
        seen.append(len(args))
        result = func(*args, **kwargs)
        if inspect.isawaitable(result):
            result = await result
        return result

    return wrapper


@observe
async def ask(question, before=None):
    if before is not None:
        question = f"{await before}\n\n{question}"
    completion = client.chat.completions.create(
        model="gpt-4.1",
        messages=[{"role": "user", "content": question}],
    )
    return completion.choices[0].message.content or ""


@observe
async def chain(question):
    first = ask(question)
    return await ask("Now in one word.", before=first)


print(asyncio.run(chain("Why is the sky blue?")), seen)
# ---- after ----
import asyncio
import inspect

from openai import OpenAI

client = OpenAI()
seen = []


def observe(func):
    async def wrapper(*args, **kwargs):
        seen.append(len(args))
        result = func(*args, **kwargs)
        if inspect.isawaitable(result):
            result = await result
        return result

    return wrapper


@observe
async def ask(question, before=None):
    if before is not None:
        question = f"{await before}\n\n{question}"
    response = client.responses.create(
        model="gpt-4.1",
        input=[{"role": "user", "content": question}],
    )
    return response.output_text or ""


@observe
async def chain(question):
    first = ask(question)
    return await ask("Now in one word.", before=first)


print(asyncio.run(chain("Why is the sky blue?")), seen)
