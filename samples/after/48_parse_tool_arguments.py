import openai
from pydantic import BaseModel


class GetOrder(BaseModel):
    """Look up an order."""

    order_id: str
    with_items: bool


client = openai.OpenAI()

response = client.responses.parse(
    model="gpt-4o-2024-08-06",
    input=[{"role": "user", "content": "Where is my order 4711, and what is in it?"}],
    tools=[openai.pydantic_function_tool(GetOrder)],
)

tool_call = [item for item in response.output if item.type == "function_call"][0]
order = tool_call.parsed_arguments
print(tool_call.name, repr(order.order_id), order.with_items)
