import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()

PRICES = {"text": 9.5}
TOOLS = [
    {
        "type": "function",
        "name": "price",
        "description": "The price of an article in euros.",
        "parameters": {
            "type": "object",
            "properties": {"article": {"type": "string"}},
            "required": ["article"],
        },
        "strict": False,
    }
]


async def run_tool(tool_call):
    args = json.loads(tool_call.arguments)
    await asyncio.sleep(0)
    return str(PRICES.get(args["article"], "unknown"))


async def main():
    messages = [{"role": "user", "content": "What do a lamp and a chair cost?"}]
    response = await client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
    tool_calls = [item for item in response.output if item.type == "function_call"]
    if not tool_calls:
        print(response.output_text)
        return
    messages.extend(response.output)
    results = await asyncio.gather(*(run_tool(tool_call) for tool_call in tool_calls))
    for tool_call, result in zip(tool_calls, results):
        messages.append({"type": "function_call_output", "call_id": tool_call.call_id, "output": result})
    final = await client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
    print(final.output_text)


asyncio.run(main())
