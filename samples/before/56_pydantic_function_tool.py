import json

import openai
from pydantic import BaseModel


class GetDeliveryDate(BaseModel):
    order_id: str


tools = [
    openai.pydantic_function_tool(GetDeliveryDate, name="get_delivery_date", description="When?")
]
response = openai.OpenAI().chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "when does 42 come?"}],
    tools=tools,
    tool_choice={"type": "function", "function": {"name": "get_delivery_date"}},
)
tool_call = response.choices[0].message.tool_calls[0]
arguments = json.loads(tool_call.function.arguments)
print(arguments.get("order_id"))
