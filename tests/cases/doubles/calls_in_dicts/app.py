import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        'type': 'function',
        'function': {
            'name': 'add',
            'parameters': {'type': 'object', 'properties': {'a': {'type': 'number'}, 'b': {'type': 'number'}}},
        },
    }
]


def calculate(question):
    completion = client.chat.completions.create(
        model='gpt-4o', messages=[{'role': 'user', 'content': question}], tools=TOOLS
    )
    message = completion.choices[0].message
    if message.tool_calls:
        arguments = json.loads(message.tool_calls[0].function.arguments)
        return message.tool_calls[0].function.name, arguments
    return message.content
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        'type': 'function',
        'name': 'add',
        'parameters': {'type': 'object', 'properties': {'a': {'type': 'number'}, 'b': {'type': 'number'}}},
        'strict': False,
    }
]


def calculate(question):
    response = client.responses.create(
        model='gpt-4o', input=[{'role': 'user', 'content': question}], tools=TOOLS
    )
    tool_calls = [item for item in response.output if item.type == 'function_call']
    if tool_calls:
        arguments = json.loads(tool_calls[0].arguments)
        return tool_calls[0].name, arguments
    return response.output_text
