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
            if not message.tool_calls:
                return message.content
            messages.append(message)
            for call in message.tool_calls:
                result = self.tools.call(call.function.name, call.function.arguments)
                messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
        raise RuntimeError("the agent didn't finish")
