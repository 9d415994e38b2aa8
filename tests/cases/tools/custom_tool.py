import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "custom",
        "custom": {
            "name": "run",
            "description": "Run code",
            "format": {"type": "grammar", "grammar": {"definition": "start: /.+/", "syntax": "lark"}},
        },
    }
]
messages = [{"role": "user", "content": "What is 6 times 7?"}]
message = client.chat.completions.create(model="gpt-5", messages=messages, tools=TOOLS).choices[0].message
messages.append(message)
for call in message.tool_calls:
    print(call.custom.name, call.custom.input)
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "42"})
print(client.chat.completions.create(model="gpt-5", messages=messages, tools=TOOLS).choices[0].message.content)
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
TOOLS = [
    {
        "type": "custom",
        "name": "run",
        "description": "Run code",
        "format": {"type": "grammar", "definition": "start: /.+/", "syntax": "lark"},
    }
]
messages = [{"role": "user", "content": "What is 6 times 7?"}]
message = client.responses.create(model="gpt-5", input=messages, tools=TOOLS)
messages.extend(message.output)
for call in [item for item in message.output if item.type == "custom_tool_call"]:
    print(call.name, call.input)
    messages.append({"type": "custom_tool_call_output", "call_id": call.call_id, "output": "42"})
print(client.responses.create(model="gpt-5", input=messages, tools=TOOLS).output_text)
