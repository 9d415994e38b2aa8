import json

from openai import OpenAI

client = OpenAI()


class Agent:
    TOOLS = [
        {
            "type": "function",
            "function": {"name": "now", "parameters": {"type": "object", "properties": {}}},
        }
    ]

    def __init__(self):
        self.history = []

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        message = self._answer()
        while message.tool_calls:
            self.history.append(message)
            self.history.extend(self._reply(call) for call in message.tool_calls)
            message = self._answer()
        return message.content

    def _answer(self):
        return client.chat.completions.create(model="gpt-4o", messages=self.history, tools=self.TOOLS).choices[0].message

    def _reply(self, call):
        return {"role": "tool", "tool_call_id": call.id, "content": f"{call.function.name}: 12:30"}


print(Agent().ask("What time is it?"))
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()


class Agent:
    TOOLS = [
        {
            "type": "function",
            "name": "now",
            "parameters": {"type": "object", "properties": {}},
            "strict": False,
        }
    ]

    def __init__(self):
        self.history = []

    def ask(self, text):
        self.history.append({"role": "user", "content": text})
        message = self._answer()
        while any(item.type == "function_call" for item in message.output):
            self.history.extend(message.output)
            self.history.extend(
                self._reply(call)
                for call in message.output
                if call.type == "function_call"
            )
            message = self._answer()
        return message.output_text

    def _answer(self):
        return client.responses.create(model="gpt-4o", input=self.history, tools=self.TOOLS)

    def _reply(self, call):
        return {"type": "function_call_output", "call_id": call.call_id, "output": f"{call.name}: 12:30"}


print(Agent().ask("What time is it?"))
