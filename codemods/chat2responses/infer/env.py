"""The flow-sensitive state of one evaluation: what each local name can be at this point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chat2responses.infer.values import NOTHING, Values


@dataclass(frozen=True)
class Test:
    """A test of a local name that comes out the same until the name is bound again: ``name == literal``, say."""

    operator: str
    name: str
    literal: object = None


Case = tuple[Test, bool]
"""A test with an outcome."""

_MOST = 16
"""So many tests are remembered behind a branch."""


class Env:
    """Names with their values; ``live`` is false behind a return, raise, break or continue.

    ``tests`` holds tests whose outcome is known here. ``cases`` tells of names what they can be if a test came out in
    one way or the other, where that is less than ``names`` says: what one branch bound under a test is what there is
    when the same test holds again.
    """

    __slots__ = ("cases", "live", "names", "tests")

    def __init__(self, names: dict[str, Values] | None = None, live: bool = True) -> None:
        self.names: dict[str, Values] = {} if names is None else names
        self.live = live
        self.tests: dict[Test, bool] = {}
        self.cases: dict[Case, Mapping[str, Values]] = {}

    def copy(self) -> Env:
        """Gives an independent copy."""
        made = Env(dict(self.names), self.live)
        if self.tests or self.cases:
            made.tests, made.cases = dict(self.tests), dict(self.cases)
        return made

    def become(self, other: Env) -> None:
        """Takes over the state of ``other``."""
        self.names, self.live = other.names, other.live
        self.tests, self.cases = other.tests, other.cases

    def is_same(self, other: Env) -> bool:
        """Whether two states say the same."""
        return (self.names, self.tests, self.cases) == (other.names, other.tests, other.cases)

    def forget(self, name: str) -> None:
        """Forgets what tests say of a name that is bound anew, and what tests of it say."""
        if not self.tests and not self.cases:
            return
        self.tests = {test: holds for test, holds in self.tests.items() if test.name != name}
        self.cases = {
            case: {key: values for key, values in known.items() if key != name}
            for case, known in self.cases.items()
            if case[0].name != name
        }

    def suppose(self, test: Test, holds: bool) -> None:
        """Takes a test to have come out in one way."""
        for case, known in self.cases.items():
            if case == (test, holds) or (holds and not case[1] and _excludes(test, case[0])):
                for name, values in known.items():
                    if name in self.names:
                        self.names[name] &= values
        self.tests[test] = holds

    def is_excluded(self, test: Test, holds: bool) -> bool:
        """Whether a test can't come out in a way here."""
        if self.tests.get(test, holds) != holds:
            return True
        return holds and any(known and _excludes(other, test) for other, known in self.tests.items())


def _excludes(test: Test, other: Test) -> bool:
    """Whether one test can't hold where the other does: the same name is equal to another string."""
    equal = test.operator == other.operator == "==" and test.name == other.name
    strings = isinstance(test.literal, str) and isinstance(other.literal, str)
    return equal and strings and test.literal != other.literal


def joined(first: Env, second: Env) -> Env:
    """Gives the state in which either may have been reached."""
    if not second.live:
        return first
    if not first.live:
        return second
    if first.is_same(second):
        return first
    names = dict(first.names)
    for name, values in second.names.items():
        known = names.get(name, NOTHING)
        if known is not values and not values <= known:
            names[name] = known | values
    made = Env(names, True)
    if first.tests or second.tests or first.cases or second.cases:
        _join_cases(made, first, second)
    return made


def _join_cases(made: Env, first: Env, second: Env) -> None:
    made.tests = {test: holds for test, holds in first.tests.items() if second.tests.get(test) is holds}
    tests = dict.fromkeys((*first.tests, *second.tests, *(case[0] for env in (first, second) for case in env.cases)))
    for test in list(tests)[:_MOST]:
        for holds in (True, False):
            case = test, holds
            possible = [env for env in (first, second) if not env.is_excluded(test, holds)]
            names = made.names if len(possible) < 2 else _told_of(possible, case)
            less = {}
            for name in names:
                values = _in_case(possible, case, name)
                if name in made.names and values is not made.names[name] and values != made.names[name]:
                    less[name] = values
            if less:
                made.cases[case] = less


def _told_of(envs: list[Env], case: Case) -> dict[str, None]:
    """Gives the names of which a case tells in one of the states: all others can be what they can be in any."""
    return dict.fromkeys(name for env in envs for name in env.cases.get(case, ()))


def _in_case(envs: list[Env], case: Case, name: str) -> Values:
    if len(envs) == 1:
        return envs[0].cases.get(case, {}).get(name, envs[0].names.get(name, NOTHING))
    return NOTHING.union(*(env.cases.get(case, {}).get(name, env.names.get(name, NOTHING)) for env in envs))
