"""A router with specialist agents, handoffs via tool calls, shared message list per run."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Callable

from openai import OpenAI

client = OpenAI()


@dataclass
class Agent:
    name: str
    instructions: str
    functions: list[Callable] = field(default_factory=list)
    model: str = "gpt-4o-mini"


@dataclass
class Response:
    agent: Agent
    messages: list


def function_to_schema(func) -> dict:
    return {
        "type": "function",
        "function": {
            "name": func.__name__,
            "description": (func.__doc__ or "").strip(),
            "parameters": {"type": "object", "properties": {}, "required": []},
        },
    }


def execute_tool_call(tool_call, tools, agent_name):
    name = tool_call.function.name
    args = json.loads(tool_call.function.arguments)
    print(f"{agent_name}:", f"{name}({args})")
    return tools[name](**args)


def run_full_turn(agent, messages):
    current_agent = agent
    num_init_messages = len(messages)
    messages = messages.copy()
    while True:
        tool_schemas = [function_to_schema(tool) for tool in current_agent.functions]
        tools = {tool.__name__: tool for tool in current_agent.functions}
        response = client.chat.completions.create(
            model=agent.model,
            messages=[{"role": "system", "content": current_agent.instructions}] + messages,
            tools=tool_schemas or None,
        )
        message = response.choices[0].message
        messages.append(message)
        if message.content:
            print(f"{current_agent.name}:", message.content)
        if not message.tool_calls:
            break
        for tool_call in message.tool_calls:
            result = execute_tool_call(tool_call, tools, current_agent.name)
            if type(result) is Agent:
                current_agent = result
                result = f"Transferred to {current_agent.name}. Adopt persona immediately."
            result_message = {"role": "tool", "tool_call_id": tool_call.id, "content": result}
            messages.append(result_message)
    return Response(agent=current_agent, messages=messages[num_init_messages:])


def transfer_to_sales():
    """Use for anything about buying."""
    return sales


triage = Agent("Triage", "Route the user.", [transfer_to_sales])
sales = Agent("Sales", "Sell things.")
agent = triage
messages = []
for user in ["I want to buy a lamp", "the red one"]:
    messages.append({"role": "user", "content": user})
    response = run_full_turn(agent, messages)
    agent = response.agent
    messages.extend(response.messages)
print(agent.name)
# ---- after ----
"""A router with specialist agents, handoffs via tool calls, shared message list per run."""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Callable

from openai import OpenAI

client = OpenAI()


@dataclass
class Agent:
    name: str
    instructions: str
    functions: list[Callable] = field(default_factory=list)
    model: str = "gpt-4o-mini"


@dataclass
class Response:
    agent: Agent
    messages: list


def function_to_schema(func) -> dict:
    return {
        "type": "function",
        "name": func.__name__,
        "description": (func.__doc__ or "").strip(),
        "parameters": {"type": "object", "properties": {}, "required": []},
        "strict": False,
    }


def execute_tool_call(tool_call, tools, agent_name):
    name = tool_call.name
    args = json.loads(tool_call.arguments)
    print(f"{agent_name}:", f"{name}({args})")
    return tools[name](**args)


def run_full_turn(agent, messages):
    current_agent = agent
    num_init_messages = len(messages)
    messages = messages.copy()
    while True:
        tool_schemas = [function_to_schema(tool) for tool in current_agent.functions]
        tools = {tool.__name__: tool for tool in current_agent.functions}
        response = client.responses.create(
            model=agent.model,
            input=[{"role": "system", "content": current_agent.instructions}] + messages,
            tools=tool_schemas or [],
        )
        messages.extend(response.output)
        if response.output_text:
            print(f"{current_agent.name}:", response.output_text)
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if not tool_calls:
            break
        for tool_call in tool_calls:
            result = execute_tool_call(tool_call, tools, current_agent.name)
            if type(result) is Agent:
                current_agent = result
                result = f"Transferred to {current_agent.name}. Adopt persona immediately."
            result_message = {"type": "function_call_output", "call_id": tool_call.call_id, "output": result}
            messages.append(result_message)
    return Response(agent=current_agent, messages=messages[num_init_messages:])


def transfer_to_sales():
    """Use for anything about buying."""
    return sales


triage = Agent("Triage", "Route the user.", [transfer_to_sales])
sales = Agent("Sales", "Sell things.")
agent = triage
messages = []
for user in ["I want to buy a lamp", "the red one"]:
    messages.append({"role": "user", "content": user})
    response = run_full_turn(agent, messages)
    agent = response.agent
    messages.extend(response.messages)
print(agent.name)
