from openai import OpenAI
from openai.types.chat import ChatCompletion

client = OpenAI()


def ask(question: str) -> ChatCompletion:
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])


print(ask("Hi").choices[0].message.content)
# ---- after ----
from openai import OpenAI
from openai.types.responses import Response

client = OpenAI()


def ask(question: str) -> Response:
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])


print(ask("Hi").output_text)
