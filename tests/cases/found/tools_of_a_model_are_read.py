import openai
from pydantic import BaseModel

client = openai.OpenAI()


class Weather(BaseModel):
    """The weather of a city."""

    city: str


def tool_of(model):
    return openai.pydantic_function_tool(model, name=model.__name__.lower())


TOOLS = [tool_of(Weather)]
TOOLS[0]["function"]["description"] = "Tells the weather."
print([tool["function"]["name"] for tool in TOOLS])
answer = client.chat.completions.create(
    model="gpt-4o", messages=[{"role": "user", "content": "What is the weather in Quito?"}], tools=TOOLS
)
print(answer.choices[0].message.tool_calls[0].function.arguments)
# ---- after ----
import openai
from pydantic import BaseModel

client = openai.OpenAI()


class Weather(BaseModel):
    """The weather of a city."""

    city: str


def tool_of(model):
    return {"type": "function", **openai.pydantic_function_tool(model, name=model.__name__.lower())["function"]}


TOOLS = [tool_of(Weather)]
TOOLS[0]["description"] = "Tells the weather."
print([tool["name"] for tool in TOOLS])
answer = client.responses.create(
    model="gpt-4o", input=[{"role": "user", "content": "What is the weather in Quito?"}], tools=TOOLS
)
print([item for item in answer.output if item.type == "function_call"][0].arguments)
