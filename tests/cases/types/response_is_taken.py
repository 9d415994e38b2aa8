from flask import Flask, Response
from openai import OpenAI
from openai.types.chat import ChatCompletion

app = Flask(__name__)
client = OpenAI()


def reply(answer: ChatCompletion) -> Response:
    return Response(answer.choices[0].message.content)


@app.get("/")
def index() -> Response:
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}])
    return reply(completion)
# ---- after ----
from flask import Flask, Response
from openai import OpenAI
from openai.types.responses import Response as OpenAIResponse

app = Flask(__name__)
client = OpenAI()


def reply(answer: OpenAIResponse) -> Response:
    return Response(answer.output_text)


@app.get("/")
def index() -> Response:
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": "Hi"}])
    return reply(response)
