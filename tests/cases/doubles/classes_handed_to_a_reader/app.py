from openai import OpenAI

client = OpenAI()


def text_of(completion):
    if completion.choices[0].finish_reason == "length":
        return "..."
    return completion.choices[0].message.content.strip()


def names(message):
    return [call.function.name for call in message.tool_calls or []]


def ask(prompt: str) -> str:
    return text_of(client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}]))


def plan(prompt, tools):
    completion = client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": prompt}], tools=[{"type": "function", "function": {"name": "a", "parameters": {"type": "object", "properties": {}}}}])
    return names(completion.choices[0].message)
# ---- after ----
from openai import OpenAI

client = OpenAI()


def text_of(completion):
    if (
        completion.incomplete_details is not None
        and completion.incomplete_details.reason == "max_output_tokens"
    ):
        return "..."
    return completion.output_text.strip()


def names(message):
    return [call.name for call in message.output if call.type == "function_call"]


def ask(prompt: str) -> str:
    return text_of(client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}]))


def plan(prompt, tools):
    response = client.responses.create(model="gpt-4o", input=[{"role": "user", "content": prompt}], tools=[{"type": "function", "name": "a", "parameters": {"type": "object", "properties": {}}, "strict": False}])
    return names(response)
