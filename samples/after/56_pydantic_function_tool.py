import json

import openai
from pydantic import BaseModel


class GetDeliveryDate(BaseModel):
    order_id: str


tools = [
    {"type": "function", **openai.pydantic_function_tool(GetDeliveryDate, name="get_delivery_date", description="When?")["function"]}
]
response = openai.OpenAI().responses.create(
    model="gpt-4o",
    input=[{"role": "user", "content": "when does 42 come?"}],
    tools=tools,
    tool_choice={"type": "function", "name": "get_delivery_date"},
)
tool_call = [item for item in response.output if item.type == "function_call"][0]
arguments = json.loads(tool_call.arguments)
print(arguments.get("order_id"))
