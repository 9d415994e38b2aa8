import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "function",
        "function": {"name": "now", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}},
    }
]


def ask(question, name=""):
    r = client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": question}],
        tools=TOOLS if name else None,
        tool_choice={"type": "function", "function": {"name": name}} if name else None,
    )
    return r.choices[0].message.content


print(ask("Hi"), ask("What time is it in Lima?", "now"))
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


def ask(question, name=""):
    r = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": question}],
        tools=TOOLS if name else [],
        tool_choice={"type": "function", "name": name} if name else "auto",
    )
    return r.output_text


print(ask("Hi"), ask("What time is it in Lima?", "now"))
