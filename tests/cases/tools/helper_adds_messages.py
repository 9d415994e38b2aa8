from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "function": {"name": "now", "parameters": {"type": "object", "properties": {}}}}]


class Agent:
    def __init__(self):
        self.messages = []

    def add(self, message):
        """Keeps a message."""
        self.messages.append(message)

    def ask(self, text):
        self.add({"role": "user", "content": text})
        message = client.chat.completions.create(model="gpt-4o", messages=self.messages, tools=TOOLS).choices[0].message
        self.add(message)
        for call in message.tool_calls or []:
            self.add({"role": "tool", "tool_call_id": call.id, "content": "12:30"})
        return client.chat.completions.create(model="gpt-4o", messages=self.messages, tools=TOOLS).choices[0].message.content


print(Agent().ask("What time is it?"))
# ---- after ----
from openai import OpenAI

client = OpenAI()
TOOLS = [{"type": "function", "name": "now", "parameters": {"type": "object", "properties": {}}, "strict": False}]


class Agent:
    def __init__(self):
        self.messages = []

    def add(self, message):
        """Keeps a message."""
        self.messages.append(message)

    def ask(self, text):
        self.add({"role": "user", "content": text})
        message = client.responses.create(model="gpt-4o", input=self.messages, tools=TOOLS)
        self.messages.extend(message.output)
        for call in [item for item in message.output if item.type == "function_call"]:
            self.add({"type": "function_call_output", "call_id": call.call_id, "output": "12:30"})
        return client.responses.create(model="gpt-4o", input=self.messages, tools=TOOLS).output_text


print(Agent().ask("What time is it?"))
