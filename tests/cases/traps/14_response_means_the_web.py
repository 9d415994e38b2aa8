from fastapi import Response
from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()
MODEL = "gpt-4o"

def reply(completion: ChatCompletion) -> Response:
    return Response(completion.choices[0].message.content)


def index() -> Response:
    return reply(client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": "Hi"}]))
# ---- after ----
from fastapi import Response
from openai import OpenAI
from openai.types.responses import Response as OpenAIResponse

client = OpenAI()
MODEL = "gpt-4o"

def reply(completion: OpenAIResponse) -> Response:
    return Response(completion.output_text)


def index() -> Response:
    return reply(client.responses.create(model=MODEL, input=[{"role": "user", "content": "Hi"}]))
