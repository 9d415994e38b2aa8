import json

from openai import OpenAI

client = OpenAI()

tools = [{
    "type": "function",
    "name": "lookup",
    "parameters": {"type": "object", "properties": {"word": {"type": "string"}}, "required": ["word"]},
    "strict": False,
}]
history = [{"role": "user", "content": "What does 'petrichor' mean?"}]

response = client.responses.create(model="gpt-4o", input=history, tools=tools)

tool_calls = [item for item in response.output if item.type == "function_call"]
if tool_calls:
    history.extend(response.output)
    for tc in tool_calls:
        word = json.loads(tc.arguments)["word"]
        history.append({
            "type": "function_call_output",
            "call_id": tc.call_id,
            "output": f"{word}: the smell of rain on dry ground",
        })
    final = client.responses.create(model="gpt-4o", input=history, tools=tools)
    print(final.output_text)
else:
    print(response.output_text)
