import json

from openai import OpenAI

client = OpenAI()


def get_time(tz="UTC"):
    return f"12:00 {tz}"


TOOLS = [
    {
        "type": "function",
        "name": "get_time",
        "description": "Time in a zone",
        "parameters": {"type": "object", "properties": {"tz": {"type": "string"}}},
        "strict": False,
    }
]


def ask(question):
    messages = [{"role": "user", "content": question}]
    for _ in range(3):
        response = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if not tool_calls:
            return response.output_text
        messages.extend(response.output)
        for tc in tool_calls:
            if tc.name == "get_time":
                result = get_time(**json.loads(tc.arguments or "{}"))
            else:
                result = "unknown"
            messages.append({"type": "function_call_output", "call_id": tc.call_id, "output": result})
    return None


print(ask("What time is it?"))
