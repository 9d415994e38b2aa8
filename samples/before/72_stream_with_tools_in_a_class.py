import json

from openai import OpenAI


class StreamingAgent:
    def __init__(self):
        self.client = OpenAI()
        self.messages = [{"role": "system", "content": "You add."}]

    def add(self, a, b):
        return a + b

    def chat(self, text):
        self.messages.append({"role": "user", "content": text})
        while True:
            stream = self.client.chat.completions.create(
                model="gpt-4o",
                messages=self.messages,
                tools=[
                    {
                        "type": "function",
                        "function": {
                            "name": "add",
                            "description": "adds",
                            "parameters": {
                                "type": "object",
                                "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
                                "required": ["a", "b"],
                            },
                        },
                    }
                ],
                stream=True,
            )
            content = ""
            calls = []
            for chunk in stream:
                if not chunk.choices:
                    continue
                delta = chunk.choices[0].delta
                if delta.content:
                    content += delta.content
                    yield delta.content
                if delta.tool_calls:
                    for piece in delta.tool_calls:
                        while len(calls) <= piece.index:
                            calls.append({"id": "", "function": {"name": "", "arguments": ""}})
                        call = calls[piece.index]
                        if piece.id:
                            call["id"] = piece.id
                        if piece.function.name:
                            call["function"]["name"] += piece.function.name
                        if piece.function.arguments:
                            call["function"]["arguments"] += piece.function.arguments
            if not calls:
                self.messages.append({"role": "assistant", "content": content})
                return
            self.messages.append(
                {
                    "role": "assistant",
                    "content": content,
                    "tool_calls": [
                        {"id": c["id"], "type": "function", "function": c["function"]}
                        for c in calls
                    ],
                }
            )
            for c in calls:
                args = json.loads(c["function"]["arguments"])
                self.messages.append(
                    {"role": "tool", "tool_call_id": c["id"], "content": str(self.add(**args))}
                )


agent = StreamingAgent()
for token in agent.chat("1+2"):
    print(token, end="|")
print()
