import asyncio
import json

from openai import AsyncOpenAI

client = AsyncOpenAI()

TOOL = {
    "type": "function",
    "function": {
        "name": "lookup",
        "strict": True,
        "parameters": {
            "type": "object",
            "properties": {"name": {"type": "string"}},
            "required": ["name"],
            "additionalProperties": False,
        },
    },
}


async def lookup(name: str) -> dict:
    await asyncio.sleep(0)
    return {"name": name, "ok": True}


async def execute_tool_call(tool_call):
    args = json.loads(tool_call.function.arguments)
    if tool_call.function.name == "lookup":
        result = await lookup(**args)
    else:
        result = {"error": f"unknown tool {tool_call.function.name}"}
    return {"role": "tool", "tool_call_id": tool_call.id, "content": json.dumps(result)}


async def main():
    history = [{"role": "user", "content": "look up a and b"}]
    for _ in range(4):
        response = await client.chat.completions.create(
            model="gpt-4o", messages=history, tools=[TOOL]
        )
        msg = response.choices[0].message
        history.append(msg)
        if not msg.tool_calls:
            print(msg.content)
            break
        results = await asyncio.gather(*(execute_tool_call(tc) for tc in msg.tool_calls))
        history.extend(results)


asyncio.run(main())
