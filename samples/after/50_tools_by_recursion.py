import json
import os

import openai

client = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def search(query: str) -> str:
    return f"results for {query}"


def tool_from_function(func):
    return {
        "type": "function",
        "name": func.__name__,
        "description": (func.__doc__ or "").strip(),
        "parameters": {
            "type": "object",
            "properties": {"query": {"type": "string"}},
            "required": ["query"],
        },
        "strict": False,
    }


tools = [tool_from_function(f) for f in (search,)]
tool_map = {f.__name__: f for f in (search,)}


def run(messages, depth=0):
    resp = client.responses.create(model="gpt-4o-mini", input=messages, tools=tools)
    tool_calls = [item for item in resp.output if item.type == "function_call"]
    if resp.status == "completed" and tool_calls:
        messages.extend(resp.output)
        for call in tool_calls:
            args = json.loads(call.arguments)
            result = tool_map[call.name](**args)
            messages.append({"type": "function_call_output", "call_id": call.call_id, "output": result})
        return run(messages, depth + 1)
    return resp.output_text


print(run([{"role": "user", "content": "Tell me about cats"}]))
