from __future__ import annotations

from agents.providers import Provider, make_provider
from agents.registry import Registry, registry


class Agent:
    def __init__(
        self,
        instructions: str,
        provider: Provider | None = None,
        tools: Registry = registry,
        max_steps: int = 5,
    ) -> None:
        self.instructions = instructions
        self.provider = provider or make_provider("openai")
        self.tools = tools
        self.max_steps = max_steps

    def run(self, task: str) -> str:
        messages = [
            {"role": "system", "content": self.instructions},
            {"role": "user", "content": task},
        ]
        for _ in range(self.max_steps):
            message = self.provider.chat(messages, self.tools.schemas())
            if not any(item.type == "function_call" for item in message.output):
                return message.output_text
            messages.extend(message.output)
            for call in [
                item for item in message.output if item.type == "function_call"
            ]:
                result = self.tools.call(call.name, call.arguments)
                messages.append({"type": "function_call_output", "call_id": call.call_id, "output": result})
        raise RuntimeError("the agent didn't finish")
