from openai import OpenAI

from catalogue import find_price, lookup_price

client = OpenAI()
tools = [{"type": "function", "function": lookup_price}]


def answer(question):
    messages = [{"role": "user", "content": question}]
    completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
    for call in completion.choices[0].message.tool_calls or []:
        print(call.function.name, find_price(call.function.arguments))
    return completion.choices[0].message.content or ""


if __name__ == "__main__":
    print(answer("Hi"))
# ---- after ----
from openai import OpenAI

from catalogue import find_price, lookup_price

client = OpenAI()
tools = [{"type": "function", **lookup_price, "strict": False}]


def answer(question):
    messages = [{"role": "user", "content": question}]
    response = client.responses.create(model="gpt-4o", input=messages, tools=tools)
    for call in [item for item in response.output if item.type == "function_call"]:
        print(call.name, find_price(call.arguments))
    return response.output_text or ""


if __name__ == "__main__":
    print(answer("Hi"))
