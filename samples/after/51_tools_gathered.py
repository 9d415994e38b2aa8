import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()

TOOL = {
    "type": "function",
    "name": "lookup",
    "strict": True,
    "parameters": {
        "type": "object",
        "properties": {"name": {"type": "string"}},
        "required": ["name"],
        "additionalProperties": False,
    },
}


async def lookup(name: str) -> dict:
    await asyncio.sleep(0)
    return {"name": name, "ok": True}


async def execute_tool_call(tool_call):
    args = json.loads(tool_call.arguments)
    if tool_call.name == "lookup":
        result = await lookup(**args)
    else:
        result = {"error": f"unknown tool {tool_call.name}"}
    return {"type": "function_call_output", "call_id": tool_call.call_id, "output": json.dumps(result)}


async def main():
    history = [{"role": "user", "content": "look up a and b"}]
    for _ in range(4):
        response = await client.responses.create(
            model="gpt-4o", input=history, tools=[TOOL]
        )
        history.extend(response.output)
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if not tool_calls:
            print(response.output_text)
            break
        results = await asyncio.gather(*(execute_tool_call(tc) for tc in tool_calls))
        history.extend(results)


asyncio.run(main())
