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
            "name": fn.__name__,
            "description": inspect.getdoc(fn),
            "parameters": {
                "type": "object",
                "properties": {
                    n: {"type": TYPES[p.annotation]} for n, p in sig.parameters.items()
                },
                "required": [n for n, p in sig.parameters.items() if p.default is p.empty],
            },
            "strict": False,
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
    print("tools:", ", ".join(s["name"] for s in schemas))
    while True:
        reply = (
            client.responses.create(model="gpt-4o", input=messages, tools=schemas)
        )
        tool_calls = [item for item in reply.output if item.type == "function_call"]
        if not tool_calls:
            return reply.output_text
        messages.extend(reply.output)
        for tc in tool_calls:
            out = REGISTRY[tc.name]["callable"](**json.loads(tc.arguments))
            messages.append({"type": "function_call_output", "call_id": tc.call_id, "output": str(out)})


print(chat("roll a die"))
