import json
from dataclasses import asdict, dataclass, field

from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


@dataclass
class State:
    messages: list = field(default_factory=list)


state = State()
state.messages.append({"role": "user", "content": "What time is it?"})
message = client.chat.completions.create(model="gpt-4o", messages=state.messages, tools=TOOLS).choices[0].message
for call in message.tool_calls:
    state.messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
print(json.dumps(asdict(state)))  # manual: request-data-escapes
