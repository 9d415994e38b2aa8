from fastapi import FastAPI
from pydantic import BaseModel

from app.deps import ClientDep

app = FastAPI()


class Question(BaseModel):
    text: str


class Answer(BaseModel):
    text: str
    tokens: int


@app.post("/ask")
def ask(question: Question, client: ClientDep) -> Answer:
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question.text}]
    )
    return Answer(text=completion.choices[0].message.content or "", tokens=completion.usage.total_tokens)
# ---- after ----
from fastapi import FastAPI
from pydantic import BaseModel

from app.deps import ClientDep

app = FastAPI()


class Question(BaseModel):
    text: str


class Answer(BaseModel):
    text: str
    tokens: int


@app.post("/ask")
def ask(question: Question, client: ClientDep) -> Answer:
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question.text}]
    )
    return Answer(text=response.output_text or "", tokens=response.usage.total_tokens)
