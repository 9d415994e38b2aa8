import argparse
import json

from openai import OpenAI

parser = argparse.ArgumentParser()
parser.add_argument("--no-b", action="store_true")
args = parser.parse_args()


def make_tool(name, description, properties=None, required=()):
    return {
        "type": "function",
        "name": name,
        "description": description,
        "parameters": {
            "type": "object",
            "properties": properties or {},
            "required": list(required),
        },
        "strict": False,
    }


tools = [make_tool("a", "does a")]
if not args.no_b:
    tools.append(make_tool("b", "does b", {"x": {"type": "integer"}}))
tools += [make_tool("c", "does c")]

client = OpenAI()
conversation = [{"role": "user", "content": "go"}]
steps = 0
while steps < 10:
    response = client.responses.create(
        model="o4-mini", input=conversation, tools=tools, parallel_tool_calls=False
    )
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if response.status != "completed" or not tool_calls:
        print(response.output_text)
        break
    conversation.extend(response.output)
    for tool_call in tool_calls:
        print(f"[{steps}] {tool_call.name}({tool_call.arguments})")
        conversation.append(
            {"type": "function_call_output", "call_id": tool_call.call_id, "output": json.dumps({"step": steps})}
        )
    steps += 1
print(sum(1 for t in tools if t["name"] != "a"), "others")
