import asyncio
import json

from openai import AsyncOpenAI


class Agent:
    tools = []
    handlers = {}

    def __init__(self, instructions):
        self.client = AsyncOpenAI()
        self.messages = [{"role": "system", "content": instructions}]

    @classmethod
    def tool(cls, description, **properties):
        def register(function):
            cls.tools.append(
                {
                    "type": "function",
                    "function": {
                        "name": function.__name__,
                        "description": description,
                        "parameters": {
                            "type": "object",
                            "properties": properties,
                            "required": list(properties),
                            "additionalProperties": False,
                        },
                        "strict": True,
                    },
                }
            )
            cls.handlers[function.__name__] = function
            return function

        return register

    async def call(self, tool_call):
        handler = self.handlers[tool_call.function.name]
        result = await handler(**json.loads(tool_call.function.arguments))
        return {"role": "tool", "tool_call_id": tool_call.id, "content": json.dumps(result)}

    async def run(self, text):
        self.messages.append({"role": "user", "content": text})
        while True:
            completion = await self.client.chat.completions.create(
                model="gpt-4o",
                messages=self.messages,
                tools=self.tools,
                parallel_tool_calls=True,
            )
            choice = completion.choices[0]
            self.messages.append(choice.message)
            if choice.finish_reason != "tool_calls":
                return choice.message.content
            results = await asyncio.gather(*(self.call(call) for call in choice.message.tool_calls))
            self.messages.extend(results)


@Agent.tool("Adds two numbers.", a={"type": "number"}, b={"type": "number"})
async def add(a, b):
    return a + b


agent = Agent("Use the tools.")
print(asyncio.run(agent.run("What is 1 + 2?")))
