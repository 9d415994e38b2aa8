import json

from openai import OpenAI

client = OpenAI()

tools = [{
    "type": "function",
    "function": {
        "name": "lookup",
        "parameters": {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]},
    },
}]
history = [{"role": "user", "content": "What does 'petrichor' mean?"}]

response = client.chat.completions.create(model="gpt-4o", messages=history, tools=tools)
msg = response.choices[0].message

if msg.tool_calls:
    history.append({
        "role": "assistant",
        "content": msg.content,
        "tool_calls": [
            {
                "id": tc.id,
                "type": "function",
                "function": {"name": tc.function.name, "arguments": tc.function.arguments},
            }
            for tc in msg.tool_calls
        ],
    })
    for tc in msg.tool_calls:
        word = json.loads(tc.function.arguments)["word"]
        history.append({
            "role": "tool",
            "tool_call_id": tc.id,
            "content": f"{word}: the smell of rain on dry ground",
        })
    final = client.chat.completions.create(model="gpt-4o", messages=history, tools=tools)
    print(final.choices[0].message.content)
else:
    print(msg.content)
