from fastapi import FastAPI
from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

client = OpenAI()
MODEL = "gpt-4o"

app = FastAPI()


@app.post("/chat")
def chat(messages: list[ChatCompletionMessageParam]):
    r = client.chat.completions.create(model=MODEL, messages=messages)  # manual: messages-unresolved
    return {"text": r.choices[0].message.content}
