from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


def complete(messages: list) -> ChatCompletion:
    return client.chat.completions.create(model="gpt-4o", messages=messages)
# ---- after ----
from openai import OpenAI
from openai.types.responses import Response

client = OpenAI()


def complete(messages: list) -> Response:
    return client.responses.create(model="gpt-4o", input=messages)
