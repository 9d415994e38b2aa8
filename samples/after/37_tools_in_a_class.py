import json

from openai import OpenAI


class Assistant:
    """Keeps a to-do list with the help of two tools."""

    TOOLS = [
        {
            "type": "function",
            "name": "add_item",
            "description": "Put an item on the list.",
            "parameters": {
                "type": "object",
                "properties": {"item": {"type": "string"}},
                "required": ["item"],
            },
            "strict": False,
        },
    ]

    def __init__(self):
        self.client = OpenAI()
        self.items = []
        self.messages = [{"role": "system", "content": "You keep a to-do list."}]

    def add_item(self, item):
        self.items.append(item)
        return f"{len(self.items)} items on the list"

    def complete(self):
        return self.client.responses.create(model="gpt-4o-mini", input=self.messages, tools=self.TOOLS)

    def ask(self, text):
        self.messages.append({"role": "user", "content": text})
        response = self.complete()
        while (
            response.status == "completed"
            and any(item.type == "function_call" for item in response.output)
        ):
            self.messages.extend(response.output)
            for call in [
                item for item in response.output if item.type == "function_call"
            ]:
                self.run(call)
            response = self.complete()
        answer = response.output_text
        self.messages.append({"role": "assistant", "content": answer})
        return answer

    def run(self, call):
        args = json.loads(call.arguments)
        if call.name == "add_item":
            result = self.add_item(**args)
        else:
            result = f"there is no tool called {call.name}"
        self.messages.append({"type": "function_call_output", "call_id": call.call_id, "output": result})


assistant = Assistant()
print(assistant.ask("Remind me to buy milk."))
print(assistant.items)
