import json
from typing import Any, Dict, List, Optional

from openai import OpenAI
from openai.types.responses import Response, ResponseFunctionToolCall


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
                "name": fn.__name__,
                "description": (fn.__doc__ or "").strip(),
                "parameters": getattr(fn, "schema", {"type": "object", "properties": {}}),
                "strict": False,
            }
        )
        return fn

    def execute(self, call: ResponseFunctionToolCall) -> str:
        fn = self._tools.get(call.name)
        if fn is None:
            raise ToolError(call.name)
        return str(fn(**json.loads(call.arguments or "{}")))


class Agent:
    def __init__(self, toolbox: Toolbox, model: str = "gpt-4o", verbose: bool = False):
        self.client = OpenAI()
        self.toolbox = toolbox
        self.model = model
        self.verbose = verbose
        self.messages: List[Any] = []

    def _call(self, tool_choice: Optional[str] = None) -> Response:
        kwargs: Dict[str, Any] = {}
        if self.toolbox.schemas:
            kwargs["tools"] = self.toolbox.schemas
            if tool_choice:
                kwargs["tool_choice"] = {"type": "function", "name": tool_choice}
        response = self.client.responses.create(model=self.model, input=self.messages, **kwargs)
        return response

    def run(self, task: str, limit: int = 8) -> Optional[str]:
        self.messages = [
            {"role": "system", "content": "You are an agent."},
            {"role": "user", "content": task},
        ]
        for step in range(limit):
            message = self._call()
            self.messages.extend(message.output)
            tool_calls = [
                item for item in message.output if item.type == "function_call"
            ]
            if not tool_calls:
                return message.output_text
            for call in tool_calls:
                if self.verbose:
                    print(step, call.name, call.arguments)
                try:
                    output = self.toolbox.execute(call)
                except (ToolError, TypeError, json.JSONDecodeError) as error:
                    output = f"Error: {error!r}"
                self.messages.append({"type": "function_call_output", "call_id": call.call_id, "output": output})
        return None


box = Toolbox()


@box.register
def add(a: int, b: int):
    """Adds two numbers."""
    return a + b


add.schema = {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}}}

if __name__ == "__main__":
    print(Agent(box, verbose=True).run("1 + 2"))
