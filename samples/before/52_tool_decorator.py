import inspect
import json

from openai import OpenAI

REGISTRY = {}
TYPES = {int: "integer", str: "string", float: "number", bool: "boolean"}


def tool(fn):
    sig = inspect.signature(fn)
    REGISTRY[fn.__name__] = {
        "callable": fn,
        "schema": {
            "type": "function",
            "function": {
                "name": fn.__name__,
                "description": inspect.getdoc(fn),
                "parameters": {
                    "type": "object",
                    "properties": {
                        n: {"type": TYPES[p.annotation]} for n, p in sig.parameters.items()
                    },
                    "required": [n for n, p in sig.parameters.items() if p.default is p.empty],
                },
            },
        },
    }
    return fn


@tool
def roll(sides: int) -> int:
    """Roll a die."""
    return sides - 1


@tool
def shout(text: str) -> str:
    """Shout a text."""
    return text.upper()


def chat(prompt: str) -> str:
    client = OpenAI()
    messages = [{"role": "user", "content": prompt}]
    schemas = [entry["schema"] for entry in REGISTRY.values()]
    print("tools:", ", ".join(s["function"]["name"] for s in schemas))
    while True:
        reply = (
            client.chat.completions.create(model="gpt-4o", messages=messages, tools=schemas)
            .choices[0]
            .message
        )
        if reply.tool_calls is None:
            return reply.content
        messages.append(reply)
        for tc in reply.tool_calls:
            out = REGISTRY[tc.function.name]["callable"](**json.loads(tc.function.arguments))
            messages.append({"role": "tool", "tool_call_id": tc.id, "content": str(out)})


print(chat("roll a die"))
