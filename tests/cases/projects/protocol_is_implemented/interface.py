from typing import Protocol


class Provider(Protocol):
    def complete(self, messages: list) -> object: ...
