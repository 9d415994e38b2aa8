from openai import OpenAI
from pydantic import BaseModel, Field, ValidationError


class AddArgs(BaseModel):
    a: int = Field(description="first")
    b: int = Field(description="second")


client = OpenAI()
messages = [
    {"role": "system", "content": "You do sums."},
    {"role": "user", "content": "1 + 2?"},
]
tools = [
    {
        "type": "function",
        "name": "add",
        "description": "Adds two numbers",
        "parameters": AddArgs.model_json_schema(),
        "strict": False,
    }
]

response = client.responses.create(model="gpt-4o", input=messages, tools=tools)
if response.output_text:
    print(response.output_text)
messages.extend(response.output)
for call in [item for item in response.output if item.type == "function_call"]:
    try:
        args = AddArgs.model_validate_json(call.arguments)
    except ValidationError as exc:
        content = str(exc)
    else:
        content = str(args.a + args.b)
    messages.append({"type": "function_call_output", "call_id": call.call_id, "output": content})

final = client.responses.create(
    model="gpt-4o", input=messages, tools=tools, tool_choice="none"
)
print(final.output_text)
