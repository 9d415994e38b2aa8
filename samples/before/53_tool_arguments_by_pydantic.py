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
        "function": {
            "name": "add",
            "description": "Adds two numbers",
            "parameters": AddArgs.model_json_schema(),
        },
    }
]

completion = client.chat.completions.create(model="gpt-4o", messages=messages, tools=tools)
message = completion.choices[0].message
if message.content:
    print(message.content)
messages.append(message.model_dump())
for call in message.tool_calls or []:
    try:
        args = AddArgs.model_validate_json(call.function.arguments)
    except ValidationError as exc:
        content = str(exc)
    else:
        content = str(args.a + args.b)
    messages.append({"role": "tool", "tool_call_id": call.id, "content": content})

final = client.chat.completions.create(
    model="gpt-4o", messages=messages, tools=tools, tool_choice="none"
)
print(final.choices[0].message.content)
