from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI()


@dataclass
class Chat:
    model: str
    messages: list = field(default_factory=list)
    tools: list = field(
        default_factory=lambda: [
            {"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}
        ]
    )

    def ask(self, text):
        self.messages.append({"role": "user", "content": text})
        r = client.chat.completions.create(model=self.model, messages=self.messages, tools=self.tools)
        self.messages.append(r.choices[0].message)
        for call in r.choices[0].message.tool_calls or []:
            self.messages.append({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
        return len(r.choices[0].message.tool_calls or [])


print(Chat("gpt-4o").ask("What time is it?"))
# ---- after ----
from dataclasses import dataclass, field

from openai import OpenAI

client = OpenAI()


@dataclass
class Chat:
    model: str
    messages: list = field(default_factory=list)
    tools: list = field(
        default_factory=lambda: [
            {"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}
        ]
    )

    def ask(self, text):
        self.messages.append({"role": "user", "content": text})
        r = client.responses.create(model=self.model, input=self.messages, tools=self.tools)
        self.messages.extend(r.output)
        tool_calls = [item for item in r.output if item.type == "function_call"]
        for call in tool_calls:
            self.messages.append({"type": "function_call_output", "call_id": call.call_id, "output": "12:30"})
        return len(tool_calls)


print(Chat("gpt-4o").ask("What time is it?"))
