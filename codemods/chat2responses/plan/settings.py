"""With what each client is made: its constructor's arguments, those of ``with_options``, and later stores."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst
from chat2responses.infer.unit import ClientRecord, File
from chat2responses.infer.values import NONE, Client, Data, Values
from chat2responses.plan.facts import Facts

UNSEEN = "**"
"""The name of a setting that stands for arguments out of sight."""


@dataclass(frozen=True)
class Setting:
    """One setting: ``node`` is the value (of ``**kwargs`` the argument); ``stored`` when it is set on the client."""

    name: str
    file: File
    node: cst.CSTNode
    values: Values
    stored: bool = False


class Settings:
    """Collects the settings of each client once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._known: dict[Client, tuple[Setting, ...]] = {}

    def of(self, client: Client) -> tuple[Setting, ...]:
        """Gives the settings that hold for a client; one made by ``with_options`` has those of its base too."""
        known = self._known.get(client)
        if known is None:
            self._known[client] = ()
            found: list[Setting] = []
            for file, record in self._facts.clients.get(client, ()):
                found.extend(self._record(file, record))
            known = self._known[client] = tuple(found)
        return known

    def named(self, client: Client, name: str) -> list[Setting]:
        """Gives those of one name."""
        return [setting for setting in self.of(client) if setting.name == name]

    def _record(self, file: File, record: ClientRecord) -> list[Setting]:
        found: list[Setting] = []
        for argument in record.arguments:
            arg = argument.node
            if arg.star == "**":
                found.extend(_spread(file, arg, argument.values))
            elif arg.keyword is not None:
                found.append(Setting(arg.keyword.value, file, arg.value, argument.values))
        given = {setting.name for setting in found}
        for base in record.base:
            found.extend(setting for setting in self.of(base) if setting.name not in given)
        found.extend(Setting(name, file, node, values, True) for name, node, values in record.settings)
        return found


def _spread(file: File, arg: cst.Arg, values: Values) -> list[Setting]:
    found: list[Setting] = []
    for value in values:
        if isinstance(value, Data) and not value.open:
            found.extend(Setting(key, file, arg, slot.values) for key, slot in value.keys.items() if slot.values)
        elif value is not NONE:
            found.append(Setting(UNSEEN, file, arg, frozenset((value,))))
    return found
