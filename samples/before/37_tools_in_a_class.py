import json

from openai import OpenAI


class Assistant:
    """Keeps a to-do list with the help of two tools."""

    TOOLS = [
        {
            "type": "function",
            "function": {
                "name": "add_item",
                "description": "Put an item on the list.",
                "parameters": {
                    "type": "object",
                    "properties": {"item": {"type": "string"}},
                    "required": ["item"],
                },
            },
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
        return self.client.chat.completions.create(model="gpt-4o-mini", messages=self.messages, tools=self.TOOLS)

    def ask(self, text):
        self.messages.append({"role": "user", "content": text})
        response = self.complete()
        while response.choices[0].finish_reason == "tool_calls":
            self.messages.append(response.choices[0].message)
            for call in response.choices[0].message.tool_calls:
                self.run(call)
            response = self.complete()
        answer = response.choices[0].message.content
        self.messages.append({"role": "assistant", "content": answer})
        return answer

    def run(self, call):
        args = json.loads(call.function.arguments)
        if call.function.name == "add_item":
            result = self.add_item(**args)
        else:
            result = f"there is no tool called {call.function.name}"
        self.messages.append({"role": "tool", "tool_call_id": call.id, "content": result})


assistant = Assistant()
print(assistant.ask("Remind me to buy milk."))
print(assistant.items)
