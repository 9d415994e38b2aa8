import chainlit as cl
from openai import AsyncOpenAI

client = AsyncOpenAI()


@cl.on_chat_start
def begin():
    cl.user_session.set("turns", [{"role": "system", "content": "Answer in one sentence."}])


@cl.on_message
async def answer(message: cl.Message):
    turns = cl.user_session.get("turns")
    turns.append({"role": "user", "content": message.content})
    completion = await client.chat.completions.create(model="gpt-4o", messages=turns)
    text = completion.choices[0].message.content
    turns.append({"role": "assistant", "content": text})
    await cl.Message(content=text).send()
# ---- after ----
import chainlit as cl
from openai import AsyncOpenAI

client = AsyncOpenAI()


@cl.on_chat_start
def begin():
    cl.user_session.set("turns", [{"role": "system", "content": "Answer in one sentence."}])


@cl.on_message
async def answer(message: cl.Message):
    turns = cl.user_session.get("turns")
    turns.append({"role": "user", "content": message.content})
    response = await client.responses.create(model="gpt-4o", input=turns)
    text = response.output_text
    turns.append({"role": "assistant", "content": text})
    await cl.Message(content=text).send()
