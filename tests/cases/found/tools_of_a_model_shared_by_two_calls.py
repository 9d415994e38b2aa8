import openai
from pydantic import BaseModel

client = openai.OpenAI()


class Weather(BaseModel):
    """The weather of a city."""

    city: str


TOOLS = [openai.pydantic_function_tool(Weather)]
question = [{"role": "user", "content": "What is the weather in Quito?"}]
draft = client.chat.completions.create(model="gpt-4o", messages=question, tools=TOOLS)
print(draft.choices)  # manual: result-printed
final = client.chat.completions.create(model="gpt-4o", messages=question, tools=TOOLS)
print(final.choices[0].message.tool_calls[0].function.name)
