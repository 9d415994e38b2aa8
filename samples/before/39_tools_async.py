import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()

PRICES = {"text": 9.5}
TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "price",
            "description": "The price of an article in euros.",
            "parameters": {
                "type": "object",
                "properties": {"article": {"type": "string"}},
                "required": ["article"],
            },
        },
    }
]


async def run_tool(tool_call):
    args = json.loads(tool_call.function.arguments)
    await asyncio.sleep(0)
    return str(PRICES.get(args["article"], "unknown"))


async def main():
    messages = [{"role": "user", "content": "What do a lamp and a chair cost?"}]
    completion = await client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    message = completion.choices[0].message
    if not message.tool_calls:
        print(message.content)
        return
    messages.append(message)
    results = await asyncio.gather(*(run_tool(tool_call) for tool_call in message.tool_calls))
    for tool_call, result in zip(message.tool_calls, results):
        messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": result})
    final = await client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
    print(final.choices[0].message.content)


asyncio.run(main())
