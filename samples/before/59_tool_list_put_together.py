import argparse
import json

from openai import OpenAI

parser = argparse.ArgumentParser()
parser.add_argument("--no-b", action="store_true")
args = parser.parse_args()


def make_tool(name, description, properties=None, required=()):
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": description,
            "parameters": {
                "type": "object",
                "properties": properties or {},
                "required": list(required),
            },
        },
    }


tools = [make_tool("a", "does a")]
if not args.no_b:
    tools.append(make_tool("b", "does b", {"x": {"type": "integer"}}))
tools += [make_tool("c", "does c")]

client = OpenAI()
conversation = [{"role": "user", "content": "go"}]
steps = 0
while steps < 10:
    response = client.chat.completions.create(
        model="o4-mini", messages=conversation, tools=tools, parallel_tool_calls=False
    )
    choice = response.choices[0]
    if choice.finish_reason != "tool_calls":
        print(choice.message.content)
        break
    conversation.append(choice.message)
    for tool_call in choice.message.tool_calls:
        print(f"[{steps}] {tool_call.function.name}({tool_call.function.arguments})")
        conversation.append(
            {"role": "tool", "tool_call_id": tool_call.id, "content": json.dumps({"step": steps})}
        )
    steps += 1
print(sum(1 for t in tools if t["function"]["name"] != "a"), "others")
