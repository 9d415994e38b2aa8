import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
import openai
from pydantic import BaseModel


class Now(BaseModel):
    """The time in a city."""

    city: str


TOOLS = [openai.pydantic_function_tool(Now)]
r = client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
print([tc.function.name for tc in r.choices[0].message.tool_calls or []])
# ---- after ----
import json

from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "What time is it in Lima?"}]
import openai
from pydantic import BaseModel


class Now(BaseModel):
    """The time in a city."""

    city: str


TOOLS = [{"type": "function", **openai.pydantic_function_tool(Now)["function"]}]
r = client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
print([tc.name for tc in r.output if tc.type == "function_call"])
