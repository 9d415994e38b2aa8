import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
    }
]


def ask(question, tools=None, tool_choice=None):
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": question}], tools=tools, tool_choice=tool_choice
    )


print(ask("Hi").choices[0].message.content)
print(ask("What time is it in Lima?", TOOLS, "required").choices[0].message.tool_calls[0].function.name)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "name": "now",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]


def ask(question, tools=None, tool_choice=None):
    return client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": question}], tools=tools or [], tool_choice=tool_choice or "auto"
    )


print(ask("Hi").output_text)
print(
    [
        item
        for item in ask("What time is it in Lima?", TOOLS, "required").output
        if item.type == "function_call"
    ][0].name
)
