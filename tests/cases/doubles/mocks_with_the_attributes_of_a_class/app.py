from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


def ask(question):
    completion = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], tools=TOOLS
    )
    message = completion.choices[0].message
    if message.tool_calls:
        return [call.function.name for call in message.tool_calls]
    return message.content, completion.usage.total_tokens
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]


def ask(question):
    response = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], tools=TOOLS
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if tool_calls:
        return [call.name for call in tool_calls]
    return response.output_text, response.usage.total_tokens
