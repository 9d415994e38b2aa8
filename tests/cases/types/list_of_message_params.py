from openai import OpenAI
from openai.types.chat import ChatCompletionMessageParam

client = OpenAI()


def ask(messages: list[ChatCompletionMessageParam]) -> str | None:
    completion = client.chat.completions.create(model="gpt-4o", messages=messages)
    return completion.choices[0].message.content


print(ask([{"role": "user", "content": "Hi"}]))
# ---- after ----
from openai import OpenAI
from openai.types.responses import ResponseInputParam

client = OpenAI()


def ask(messages: ResponseInputParam) -> str | None:
    response = client.responses.create(model="gpt-4o", input=messages)
    return response.output_text


print(ask([{"role": "user", "content": "Hi"}]))
