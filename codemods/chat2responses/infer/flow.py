"""Statements: how control flow joins, repeats and leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import libcst as cst
from chat2responses.infer import assign, conditions, definitions, nullable, operations, sdk
from chat2responses.infer.env import Env, joined
from chat2responses.infer.evaluator import Evaluator, Loop
from chat2responses.infer.values import NONE_ONLY, UNKNOWN, Class, External, Sdk, Value, Values

Handler = Callable[[Evaluator, Any, Env], None]
LOOP_LIMIT = 6


def block(ev: Evaluator, body: Sequence[cst.CSTNode], env: Env) -> None:
    """Evaluates statements in order; ``env`` becomes the state behind them."""
    for statement in body:
        HANDLERS[type(statement)](ev, statement, env)


def suite(ev: Evaluator, node: cst.BaseSuite, env: Env) -> None:
    """Evaluates the body of a compound statement."""
    block(ev, node.body, env)


def _line(ev: Evaluator, node: cst.SimpleStatementLine, env: Env) -> None:
    block(ev, node.body, env)


def _expression(ev: Evaluator, node: cst.Expr, env: Env) -> None:
    ev.expression(node.value, env)


def _nothing(ev: Evaluator, node: cst.CSTNode, env: Env) -> None:
    return


def _return(ev: Evaluator, node: cst.Return, env: Env) -> None:
    values = NONE_ONLY if node.value is None else ev.expression(node.value, env)
    if node.value is not None:
        ev.carry(node.value, values, f"returned by {ev.unit.name}()", back=True)
        hand_out(ev, node.value, values)
    ev.add(ev.unit.returns, values)
    env.live = False


def hand_out(ev: Evaluator, node: cst.CSTNode, values: Values) -> None:
    """What a function that nothing in sight calls, or that overrides a foreign one, gives leaves the program."""
    if ev.unit.entry:
        ev.escape(values, node)
    elif ev.unit.cls is not None and operations.unknown_base(ev, ev.unit.cls) is not None:
        ev.escape(frozenset(value for value in values if isinstance(value, Sdk)), node, "override-unknown")


def _raise(ev: Evaluator, node: cst.Raise, env: Env) -> None:
    if node.exc is not None:
        ev.escape(ev.expression(node.exc, env), node.exc)
    if node.cause is not None:
        ev.escape(ev.expression(node.cause.item, env), node.cause.item)
    env.live = False


def _assert(ev: Evaluator, node: cst.Assert, env: Env) -> None:
    conditions.truth(ev, node.test, env)
    if node.msg is not None:
        ev.display(ev.expression(node.msg, env), node.msg)
    env.become(conditions.assume(ev, node.test, env, True))


def _delete(ev: Evaluator, node: cst.Del, env: Env) -> None:
    target = node.target
    elements = [element.value for element in target.elements] if isinstance(target, cst.Tuple) else [target]
    for element in elements:
        assign.delete(ev, element, env)


def _if(ev: Evaluator, node: cst.If, env: Env) -> None:
    conditions.truth(ev, node.test, env)
    then = conditions.assume(ev, node.test, env, True)
    other = conditions.assume(ev, node.test, env, False)
    suite(ev, node.body, then)
    if isinstance(node.orelse, cst.If):
        _if(ev, node.orelse, other)
    elif node.orelse is not None:
        suite(ev, node.orelse.body, other)
    env.become(_either(then, other))


def _either(first: Env, second: Env) -> Env:
    if not first.live and not second.live:
        merged = joined(Env(first.names), Env(second.names))
        return Env(merged.names, False)
    return joined(first, second)


def _repeat(ev: Evaluator, node: cst.CSTNode, env: Env, once: Callable[[Env], None]) -> Env:
    """Evaluates a loop's body until nothing new flows back; gives the state in which the loop ends by itself.

    An inner loop begins with what it found in the last round of the loop around it: rounds add up, they don't multiply.
    """
    known = ev.heads.get(id(node))
    head = joined(env, known).copy() if known is not None and env.live else env.copy()
    leaving: list[Env] = []
    for _ in range(LOOP_LIMIT):
        loop = Loop()
        ev.loops.append(loop)
        state = head.copy()
        once(state)
        ev.loops.pop()
        again = joined(head, state)
        for other in loop.continues:
            again = joined(again, other)
        leaving = loop.breaks
        if again.is_same(head):
            break
        head = again.copy()
    if head.live:
        ev.heads[id(node)] = head.copy()
    ev.left.append(leaving)
    return head


def _finish_loop(ev: Evaluator, env: Env, head: Env, orelse: cst.Else | None) -> None:
    leaving = ev.left.pop()
    if orelse is not None:
        suite(ev, orelse.body, head)
    for other in leaving:
        head = joined(head, other)
    env.become(head)


def _while(ev: Evaluator, node: cst.While, env: Env) -> None:
    def once(state: Env) -> None:
        conditions.truth(ev, node.test, state)
        state.become(conditions.assume(ev, node.test, state, True))
        suite(ev, node.body, state)

    head = _repeat(ev, node, env, once)
    conditions.truth(ev, node.test, head)
    endless = isinstance(node.test, cst.Name) and node.test.value == "True"
    after = conditions.assume(ev, node.test, head, False)
    after.live = after.live and not endless
    _finish_loop(ev, env, after, node.orelse)


def _for(ev: Evaluator, node: cst.For, env: Env) -> None:
    elements = ev.iterate(ev.expression(node.iter, env), node.iter, node)

    def once(state: Env) -> None:
        assign.store(ev, node.target, elements, state, node.iter)
        suite(ev, node.body, state)

    head = _repeat(ev, node, env, once)
    _finish_loop(ev, env, head, node.orelse)


def _break(ev: Evaluator, node: cst.Break, env: Env) -> None:
    if ev.loops and env.live:
        ev.loops[-1].breaks.append(env.copy())
    env.live = False


def _continue(ev: Evaluator, node: cst.Continue, env: Env) -> None:
    if ev.loops and env.live:
        ev.loops[-1].continues.append(env.copy())
    env.live = False


def _try(ev: Evaluator, node: cst.Try | cst.TryStar, env: Env) -> None:
    before = env.copy()
    handlers: tuple[cst.ExceptHandler | cst.ExceptStarHandler, ...] = (*node.handlers,)
    ev.handlers.append(handlers)
    collected: dict[str, Values] = {}
    ev.assigned.append(collected)
    suite(ev, node.body, env)
    ev.assigned.pop()
    ev.handlers.pop()
    for outer in ev.assigned:
        for name, values in collected.items():
            outer[name] = outer.get(name, values) | values
    thrown = Env(dict(before.names), True)
    for name, values in collected.items():
        thrown.names[name] = thrown.names.get(name, values) | values
    if node.orelse is not None:
        suite(ev, node.orelse.body, env)
    result = env.copy()
    for handler in handlers:
        state = thrown.copy()
        _handler(ev, handler, state)
        result = _either(result, state)
    if node.finalbody is not None:
        final = _either(result, thrown) if not result.live else result
        was_live = result.live
        suite(ev, node.finalbody.body, final)
        result = final
        result.live = result.live and was_live
    env.become(result)


def _handler(ev: Evaluator, node: cst.ExceptHandler | cst.ExceptStarHandler, env: Env) -> None:
    caught = UNKNOWN
    if node.type is not None:
        types = ev.expression(node.type, env)
        known = [value for value in types if isinstance(value, Class | External)]
        if known and len(known) == len(types):
            caught = frozenset(_raised(ev, value) for value in known)
    if node.name is not None:
        assign.store(ev, node.name.name, caught, env, node)
    suite(ev, node.body, env)


def _raised(ev: Evaluator, value: Class | External) -> Value:
    """Gives what an error of a type is."""
    return definitions.instance(ev, value) if isinstance(value, Class) else ev.interner.external(value.name, True)


def _with(ev: Evaluator, node: cst.With, env: Env) -> None:
    for item in node.items:
        entered = ev.enter(ev.expression(item.item, env), item.item)
        if item.asname is not None:
            assign.store(ev, item.asname.name, entered, env, item.item)
    before = env.copy()
    suite(ev, node.body, env)
    if any(ev.suppresses(item.item) for item in node.items):
        env.become(_either(env, before))


def _match(ev: Evaluator, node: cst.Match, env: Env) -> None:
    subject = ev.expression(node.subject, env)
    nullable.matched(ev, node, subject)
    if not sdk.match_finish_reason(ev, node, subject):
        ev.escape(frozenset(value for value in subject if isinstance(value, Sdk)), node.subject, "result-type-check")
    result = env.copy()
    for case in node.cases:
        state = env.copy()
        _pattern(ev, case.pattern, subject, state)
        if case.guard is not None:
            conditions.truth(ev, case.guard, state)
        suite(ev, case.body, state)
        result = _either(result, state)
    env.become(result)


def _pattern(ev: Evaluator, pattern: cst.CSTNode, subject: Values, env: Env) -> None:
    from chat2responses.infer.index import children

    if isinstance(pattern, cst.MatchAs) and pattern.pattern is None and pattern.name is not None:
        assign.store(ev, pattern.name, subject, env, pattern)
        return
    if isinstance(pattern, cst.MatchValue):
        ev.expression(pattern.value, env)
        return
    if isinstance(pattern, cst.MatchClass):
        ev.expression(pattern.cls, env)
    for child in children(pattern):
        if isinstance(child, cst.Name):
            assign.store(ev, child, UNKNOWN, env, pattern)
        elif not isinstance(child, cst.BaseExpression):
            _pattern(ev, child, UNKNOWN, env)


HANDLERS: dict[type, Handler] = {
    cst.SimpleStatementLine: _line,
    cst.Expr: _expression,
    cst.Pass: _nothing,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Assert: _assert,
    cst.Del: _delete,
    cst.Global: _nothing,
    cst.Nonlocal: _nothing,
    cst.TypeAlias: _nothing,
    cst.If: _if,
    cst.While: _while,
    cst.For: _for,
    cst.Try: _try,
    cst.TryStar: _try,
    cst.With: _with,
    cst.Match: _match,
    cst.Assign: assign.assign,
    cst.AnnAssign: assign.annotated,
    cst.AugAssign: assign.augmented,
    cst.Import: definitions.import_names,
    cst.ImportFrom: definitions.import_from,
    cst.FunctionDef: definitions.function,
    cst.ClassDef: definitions.class_,
}
