import json

from openai import OpenAI

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "get_weather",
            "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        },
    }
]


class Agent:
    def __init__(self, client: OpenAI):
        self.client = client

    def run(self, question):
        messages = [{"role": "user", "content": question}]
        response = self.client.chat.completions.create(model="gpt-4o", messages=messages, tools=TOOLS)
        message = response.choices[0].message
        if not message.tool_calls:
            return message.content
        results = []
        for call in message.tool_calls:
            arguments = json.loads(call.function.arguments)
            results.append((call.id, call.function.name, arguments))
        return results


def main():
    print(Agent(OpenAI()).run("How is the weather in Paris?"))
# ---- after ----
import json

from openai import OpenAI

TOOLS = [
    {
        "type": "function",
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
        "strict": False,
    }
]


class Agent:
    def __init__(self, client: OpenAI):
        self.client = client

    def run(self, question):
        messages = [{"role": "user", "content": question}]
        response = self.client.responses.create(model="gpt-4o", input=messages, tools=TOOLS)
        tool_calls = [item for item in response.output if item.type == "function_call"]
        if not tool_calls:
            return response.output_text
        results = []
        for call in tool_calls:
            arguments = json.loads(call.arguments)
            results.append((call.call_id, call.name, arguments))
        return results


def main():
    print(Agent(OpenAI()).run("How is the weather in Paris?"))
