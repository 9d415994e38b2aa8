import json
from typing import Any, Dict, List, Optional

from openai import OpenAI
from openai.types.chat import ChatCompletionMessage, ChatCompletionMessageToolCall


class ToolError(Exception):
    pass


class Toolbox:
    def __init__(self):
        self._tools: Dict[str, Any] = {}
        self.schemas: List[Dict[str, Any]] = []

    def register(self, fn):
        self._tools[fn.__name__] = fn
        self.schemas.append(
            {
                "type": "function",
                "function": {
                    "name": fn.__name__,
                    "description": (fn.__doc__ or "").strip(),
                    "parameters": getattr(fn, "schema", {"type": "object", "properties": {}}),
                },
            }
        )
        return fn

    def execute(self, call: ChatCompletionMessageToolCall) -> str:
        fn = self._tools.get(call.function.name)
        if fn is None:
            raise ToolError(call.function.name)
        return str(fn(**json.loads(call.function.arguments or "{}")))


class Agent:
    def __init__(self, toolbox: Toolbox, model: str = "gpt-4o", verbose: bool = False):
        self.client = OpenAI()
        self.toolbox = toolbox
        self.model = model
        self.verbose = verbose
        self.messages: List[Any] = []

    def _call(self, tool_choice: Optional[str] = None) -> ChatCompletionMessage:
        kwargs: Dict[str, Any] = {}
        if self.toolbox.schemas:
            kwargs["tools"] = self.toolbox.schemas
            if tool_choice:
                kwargs["tool_choice"] = {"type": "function", "function": {"name": tool_choice}}
        completion = self.client.chat.completions.create(model=self.model, messages=self.messages, **kwargs)
        return completion.choices[0].message

    def run(self, task: str, limit: int = 8) -> Optional[str]:
        self.messages = [
            {"role": "system", "content": "You are an agent."},
            {"role": "user", "content": task},
        ]
        for step in range(limit):
            message = self._call()
            self.messages.append(message)
            if not message.tool_calls:
                return message.content
            for call in message.tool_calls:
                if self.verbose:
                    print(step, call.function.name, call.function.arguments)
                try:
                    output = self.toolbox.execute(call)
                except (ToolError, TypeError, json.JSONDecodeError) as error:
                    output = f"Error: {error!r}"
                self.messages.append({"role": "tool", "tool_call_id": call.id, "content": output})
        return None


box = Toolbox()


@box.register
def add(a: int, b: int):
    """Adds two numbers."""
    return a + b


add.schema = {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}

if __name__ == "__main__":
    print(Agent(box, verbose=True).run("1 + 2"))
