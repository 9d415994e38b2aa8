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
                    "name": function.__name__,
                    "description": description,
                    "parameters": {
                        "type": "object",
                        "properties": properties,
                        "required": list(properties),
                        "additionalProperties": False,
                    },
                    "strict": True,
                }
            )
            cls.handlers[function.__name__] = function
            return function

        return register

    async def call(self, tool_call):
        handler = self.handlers[tool_call.name]
        result = await handler(**json.loads(tool_call.arguments))
        return {"type": "function_call_output", "call_id": tool_call.call_id, "output": json.dumps(result)}

    async def run(self, text):
        self.messages.append({"role": "user", "content": text})
        while True:
            response = await self.client.responses.create(
                model="gpt-4o",
                input=self.messages,
                tools=self.tools,
                parallel_tool_calls=True,
            )
            self.messages.extend(response.output)
            tool_calls = [
                item for item in response.output if item.type == "function_call"
            ]
            if response.status != "completed" or not tool_calls:
                return response.output_text
            results = await asyncio.gather(*(self.call(call) for call in tool_calls))
            self.messages.extend(results)


@Agent.tool("Adds two numbers.", a={"type": "number"}, b={"type": "number"})
async def add(a, b):
    return a + b


agent = Agent("Use the tools.")
print(asyncio.run(agent.run("What is 1 + 2?")))
