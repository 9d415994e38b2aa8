import openai
from pydantic import BaseModel


class GetOrder(BaseModel):
    """Look up an order."""

    order_id: str
    with_items: bool


client = openai.OpenAI()

completion = client.beta.chat.completions.parse(
    model="gpt-4o-2024-08-06",
    messages=[{"role": "user", "content": "Where is my order 4711, and what is in it?"}],
    tools=[openai.pydantic_function_tool(GetOrder)],
)

tool_call = completion.choices[0].message.tool_calls[0]
order = tool_call.function.parsed_arguments
print(tool_call.function.name, repr(order.order_id), order.with_items)
