# equivalence: script call get_time {"zone": "UTC"}
import json
from pathlib import Path

from openai import OpenAI

HISTORY = Path("history.json")
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_time",
            "description": "The time in a zone.",
            "parameters": {"type": "object", "properties": {"zone": {"type": "string"}}},
        },
    }
]
client = OpenAI()
messages = json.loads(HISTORY.read_text()) if HISTORY.exists() else [{"role": "user", "content": "What time is it?"}]
completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
message = completion.choices[0].message
messages.append(message.model_dump(exclude_none=True))
for call in message.tool_calls or []:
    messages.append({"role": "tool", "tool_call_id": call.id, "content": "noon"})
HISTORY.write_text(json.dumps(messages))
print(len(messages), message.content)
