import json

from openai import OpenAI

client = OpenAI()
REGISTRY = {}


def register(function):
    REGISTRY[function.__name__] = {
        "run": function,
        "schema": {
            "type": "function",
            "function": {
                "name": function.__name__,
                "description": (function.__doc__ or "").strip(),
                "parameters": {"type": "object", "properties": {}},
            },
        },
    }


def now():
    """The time."""
    return "12:30"


register(now)
TOOLS = [entry["schema"] for entry in REGISTRY.values()]
for entry in REGISTRY.values():
    function = entry["schema"]["function"]
    print(function["name"], function.get("description"))
r = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
REGISTRY = {}


def register(function):
    REGISTRY[function.__name__] = {
        "run": function,
        "schema": {
            "type": "function",
            "name": function.__name__,
            "description": (function.__doc__ or "").strip(),
            "parameters": {"type": "object", "properties": {}},
            "strict": False,
        },
    }


def now():
    """The time."""
    return "12:30"


register(now)
TOOLS = [entry["schema"] for entry in REGISTRY.values()]
for entry in REGISTRY.values():
    function = entry["schema"]
    print(function["name"], function.get("description"))
r = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What time is it in Lima?"}], tools=TOOLS
)
print([tc.name for tc in r.output if tc.type == "function_call"])
