from __future__ import annotations


class Memory:
    """The last turns of a channel."""

    def __init__(self, limit: int = 20) -> None:
        self.limit = limit
        self.messages: list[dict[str, str]] = []

    def add(self, role: str, content: str) -> None:
        self.messages.append({"role": role, "content": content})
        del self.messages[: -self.limit]
