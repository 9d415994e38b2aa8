import json
import os

import openai

client = openai.OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def search(query: str) -> str:
    return f"results for {query}"


def tool_from_function(func):
    return {
        "type": "function",
        "function": {
            "name": func.__name__,
            "description": (func.__doc__ or "").strip(),
            "parameters": {
                "type": "object",
                "properties": {"query": {"type": "string"}},
                "required": ["query"],
            },
        },
    }


tools = [tool_from_function(f) for f in (search,)]
tool_map = {f.__name__: f for f in (search,)}


def run(messages, depth=0):
    resp = client.chat.completions.create(model="gpt-4o-mini", messages=messages, tools=tools)
    choice = resp.choices[0]
    if choice.finish_reason == "tool_calls":
        messages.append(choice.message)
        for call in choice.message.tool_calls:
            args = json.loads(call.function.arguments)
            result = tool_map[call.function.name](**args)
            messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
        return run(messages, depth + 1)
    return choice.message.content


print(run([{"role": "user", "content": "Tell me about cats"}]))
