import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], tools=TOOLS
    )
    message = completion.choices[0].message
    if message.tool_calls:
        return [(call.id, call.function.name, json.loads(call.function.arguments)) for call in message.tool_calls]
    return message.content
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], tools=TOOLS
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if tool_calls:
        return [(call.call_id, call.name, json.loads(call.arguments)) for call in tool_calls]
    return response.output_text
