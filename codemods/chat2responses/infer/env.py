"""The flow-sensitive state of one evaluation: what each local name can be at this point."""

from __future__ import annotations

from chat2responses.infer.values import NOTHING, Values


class Env:
    """Names with their values; ``live`` is false behind a return, raise, break or continue."""

    __slots__ = ("live", "names")

    def __init__(self, names: dict[str, Values] | None = None, live: bool = True) -> None:
        self.names: dict[str, Values] = {} if names is None else names
        self.live = live

    def copy(self) -> Env:
        """Gives an independent copy."""
        return Env(dict(self.names), self.live)

    def become(self, other: Env) -> None:
        """Takes over the state of ``other``."""
        self.names = other.names
        self.live = other.live


def joined(first: Env, second: Env) -> Env:
    """Gives the state in which either may have been reached."""
    if not second.live:
        return first
    if not first.live:
        return second
    if first.names == second.names:
        return first
    names = dict(first.names)
    for name, values in second.names.items():
        known = names.get(name, NOTHING)
        if known is not values:
            names[name] = known | values
    return Env(names, True)
