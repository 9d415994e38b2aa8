"""What binds code: imports, functions, classes, and the bodies of units."""

from __future__ import annotations

import libcst as cst
from chat2responses.api import transfer
from chat2responses.infer import annotations as hints
from chat2responses.infer import assign, inheritance, operations, scoping
from chat2responses.infer import decorators as own_decorators
from chat2responses.infer.doubles import fixtures, patching
from chat2responses.infer.env import Env
from chat2responses.infer.evaluator import Evaluator
from chat2responses.infer.index import all_parameters
from chat2responses.infer.unit import Argument, Unit
from chat2responses.infer.values import (
    OPAQUE,
    UNKNOWN,
    Class,
    External,
    Function,
    Instance,
    Module,
    Slot,
    Value,
    Values,
)

_KEEPING_CLASS = frozenset(
    {
        "dataclasses.dataclass",
        "pydantic.dataclasses.dataclass",
        "typing.final",
        "typing.runtime_checkable",
        "functools.total_ordering",
        "attr.s",
        "attr.define",
        "attrs.define",
        "attrs.frozen",
        "enum.unique",
    }
)
"""Class decorators that neither keep nor call what they decorate."""


_MAKING_RECORDS = frozenset({"dataclasses.dataclass", "attr.define", "attrs.define", "attrs.frozen"})
"""Class decorators that make an ``__init__`` of the fields that a class declares, and nothing else."""


def keeps_signature(name: str | None) -> bool:
    """Whether a function behaves the same behind a decorator, by its dotted name."""
    bare = (name or "").removeprefix("builtins.")
    return bare in transfer.KEEPING_DECORATORS or bare in transfer.OBSERVING_DECORATORS


def body(ev: Evaluator, unit: Unit) -> None:
    """Evaluates a unit from its first statement to its last."""
    from chat2responses.infer import flow

    if isinstance(unit.node, cst.Module):
        flow.block(ev, unit.node.body, Env())
        return
    env = Env({name: ev.read(slot) for name, slot in unit.parameters.items()})
    if isinstance(unit.node, cst.Lambda):
        values = ev.expression(unit.node.body, env)
        ev.carry(unit.node.body, values, "returned by a lambda", back=True)
        flow.hand_out(ev, unit.node.body, values)
        ev.add(unit.returns, values)
    elif isinstance(unit.node, cst.FunctionDef):
        flow.suite(ev, unit.node.body, env)


def unit_of(ev: Evaluator, node: cst.FunctionDef | cst.Lambda) -> Unit:
    """Gives the unit of a function that the current unit defines, with its parameter slots filled from defaults."""
    unit = ev.units.get(id(node))
    if unit is None:
        scope = ev.unit.file.index.scopes[id(node)]
        unit = ev.units[id(node)] = ev.interner.number(Unit(ev.unit.file, node, scope, ev.unit))
        for param in all_parameters(node.params):
            unit.parameters[param.name.value] = Slot()
        unit.cls = ev.class_body
        if isinstance(node, cst.FunctionDef):
            unit.wraps = own_decorators.wrapper_of(node, ev.unit)
        unit.called = unit.wraps is not None
        ev.enqueue(unit)
    return unit


def _fill_parameters(ev: Evaluator, unit: Unit, params: cst.Parameters, env: Env) -> None:
    for param in all_parameters(params):
        slot = unit.parameters[param.name.value]
        if param.default is not None:
            ev.add(slot, ev.expression(param.default, env))
            if hints.is_injection(ev, param.default, env):
                unit.declared.add(param.name.value)
        if param.annotation is not None:
            annotation = param.annotation.annotation
            declared = hints.evaluate(ev, annotation, env) | hints.injected(ev, annotation, env)
            if declared:
                unit.declared.add(param.name.value)
                ev.add(slot, declared)
            ev.expect(unit, param.name.value, not declared and hints.waits(ev, annotation, env))
    star_arg = params.star_arg
    if isinstance(star_arg, cst.Param):
        gathered = ev.interner.get(("*args", unit), lambda: ev.data("tuple", star_arg))
        gathered.unit = unit
        gathered.kind = "list"
        ev.add(unit.parameters[star_arg.name.value], frozenset((gathered,)))
    if params.star_kwarg is not None:
        keywords = ev.data("dict", params.star_kwarg)
        keywords.unit = unit
        ev.add(unit.parameters[params.star_kwarg.name.value], frozenset((keywords,)))


def lambda_(ev: Evaluator, node: cst.Lambda, env: Env) -> Values:
    """``lambda …: …``."""
    unit = unit_of(ev, node)
    _fill_parameters(ev, unit, node.params, env)
    return frozenset((ev.interner.get((Function, unit), lambda: Function(unit)),))


def sleeps(ev: Evaluator, node: cst.FunctionDef | cst.ClassDef) -> bool:
    """Whether a definition at the top of a module isn't evaluated yet: nothing that is awake has named it."""
    return ev.class_body is None and node.name.value in ev.unit.asleep


def function(ev: Evaluator, node: cst.FunctionDef, env: Env) -> None:
    """``def``: binds the function, seen through its decorators."""
    if sleeps(ev, node):
        return
    unit = unit_of(ev, node)
    _fill_parameters(ev, unit, node.params, env)
    if node.returns is not None:
        hints.evaluate(ev, node.returns.annotation, env)
    handed, decorators = patching.decorators(ev, node.decorators, env)
    names = [operations.decorator_name(ev, decorator, env) for decorator in decorators]
    if unit.cls is not None:
        handed = [*handed, *ev.interner.get(("handed", unit.cls), lambda: list[Values]())]
    fixtures.fill(ev, unit, handed)
    if unit.cls is not None and not any(name == "builtins.staticmethod" for name in names):
        _fill_receiver(ev, unit, classmethod_="classmethod" in operations.decorator_kinds(unit))
    value = ev.interner.get((Function, unit), lambda: Function(unit))
    own_decorators.watch(ev, value)
    values: Values = frozenset((value,))
    for name, decorator in reversed(list(zip(names, decorators, strict=True))):
        if name is None and (behind := own_decorators.apply(ev, decorator, values, env)) is not None:
            values = behind
        elif not keeps_signature(name):
            ev.escape(values, decorator, "result-escapes")
            values = values | UNKNOWN
    assign.bind(ev, node.name.value, values, env)


def _fill_receiver(ev: Evaluator, unit: Unit, classmethod_: bool) -> None:
    if not unit.parameters or unit.cls is None or unit.name.endswith(".__init_subclass__"):
        return
    first = next(iter(unit.parameters.values()))
    family = [unit.cls, *operations.all_subclasses(ev, unit.cls)]
    if classmethod_:
        ev.add(first, frozenset(family))
    else:
        ev.add(first, frozenset(instance(ev, cls) for cls in family))


def instance(ev: Evaluator, cls: Class) -> Instance:
    """Gives the value that stands for any instance of a class."""
    return ev.interner.get((Instance, cls), lambda: Instance(cls))


def class_(ev: Evaluator, node: cst.ClassDef, env: Env) -> None:
    """``class``: evaluates the body, notes the bases, binds the name."""
    from chat2responses.infer import flow

    if sleeps(ev, node):
        return
    cls = ev.classes.get(id(node))
    if cls is None:
        cls = ev.classes[id(node)] = ev.interner.number(Class(node, ev.unit))
    bases: list[Values] = [ev.expression(base.value, env) for base in node.bases]
    for slot, values in zip(cls.bases, bases, strict=True):
        ev.add(slot, frozenset(base for base in values if isinstance(base, Class | External) or base is OPAQUE) - {cls})
        for base in slot.values:
            if isinstance(base, Class):
                _link(ev, cls, base)
    keywords = tuple(Argument(arg, ev.expression(arg.value, env)) for arg in node.keywords)
    handed, others = patching.decorators(ev, node.decorators, env)
    ev.interner.get(("handed", cls), lambda: list[Values]())[:] = handed
    decorators = [operations.decorator_name(ev, decorator, env) for decorator in others]
    records = bool(decorators) and all(name in _MAKING_RECORDS for name in decorators)
    cls.is_record = records and operations.unknown_base(ev, cls) is None
    if ev.unit.file.is_test and len(bases) == 1 and not decorators:
        cls.is_record = all(isinstance(base, External) and base.name == "typing.NamedTuple" for base in bases[0])
    outer, outer_scope = ev.class_body, ev.class_scope
    ev.class_body, ev.class_scope = cls, ev.unit.file.index.scopes[id(node)]
    flow.suite(ev, node.body, Env(dict(env.names)))
    ev.class_body, ev.class_scope = outer, outer_scope
    _tell_bases(ev, cls, keywords)
    found: Values = frozenset((cls,))
    for name, decorator in reversed(list(zip(decorators, others, strict=True))):
        if name is None and (behind := own_decorators.apply(ev, decorator, found, env)) is not None:
            found = behind
        elif name not in _KEEPING_CLASS:
            ev.escape(found, node)
    assign.bind(ev, node.name.value, found, env)


def _tell_bases(ev: Evaluator, cls: Class, keywords: tuple[Argument, ...]) -> None:
    """A base's ``__init_subclass__`` is called with the class and the keywords of its statement."""
    from chat2responses.infer import calls

    given = tuple(item for item in keywords if item.node.keyword is None or item.node.keyword.value != "metaclass")
    for base in list(inheritance.lineage(ev, cls))[1:]:
        functions = (
            ev.read(operations.class_slot(base, "__init_subclass__")) if isinstance(base, Class) else frozenset()
        )
        for function in functions:
            if isinstance(function, Function):
                calls.call_function(ev, function, calls.Arguments(cls.node, given), cls)
        if functions:
            return


def _link(ev: Evaluator, cls: Class, base: Class) -> None:
    for ancestor in inheritance.lineage(ev, base):
        if isinstance(ancestor, Class) and cls not in ancestor.subclasses.values and ancestor is not cls:
            ev.add(ancestor.subclasses, frozenset((cls,)))


def import_names(ev: Evaluator, node: cst.Import, env: Env) -> None:
    """``import a.b as c``."""
    for alias in node.names:
        dotted = dotted_name(alias.name)
        if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
            _bind_module(ev, alias.asname.name.value, dotted, env)
        else:
            first = dotted.split(".")[0]
            if dotted != first:
                module(ev, dotted, 0)
            _bind_module(ev, first, first, env)


def _bind_module(ev: Evaluator, name: str, dotted: str, env: Env) -> None:
    values = module(ev, dotted, 0)
    for value in values:
        if isinstance(value, Module) and ev.loader.may_load(value.path):
            ev.unit.file.unloaded[name] = value.path
    assign.bind(ev, name, values, env)


def module(ev: Evaluator, dotted: str, level: int) -> Values:
    """Gives the module that a dotted name with so many leading dots means in the current file."""
    path = ev.loader.resolve(ev.unit.file, dotted, level)
    if path is not None:
        return frozenset((scoping.module_at(ev, path),))
    if ev.loader.is_namespace(ev.unit.file, dotted, level):
        return frozenset((scoping.namespace(ev, ev.unit.file, dotted, level),))
    return frozenset((ev.interner.external(dotted),)) if level == 0 else UNKNOWN


def import_from(ev: Evaluator, node: cst.ImportFrom, env: Env) -> None:
    """``from a import b as c`` and ``from a import *``."""
    dotted = dotted_name(node.module) if node.module is not None else ""
    level = len(node.relative)
    modules = module(ev, dotted, level)
    if isinstance(node.names, cst.ImportStar):
        if modules not in ev.unit.file.stars:
            ev.unit.file.stars.append(modules)
        ev.add(ev.variable(ev.unit.file.unit, "*"), UNKNOWN)
        return
    for alias in node.names:
        name = dotted_name(alias.name)
        bound = alias.asname.name.value if alias.asname and isinstance(alias.asname.name, cst.Name) else name
        values: Values = frozenset()
        for value in modules:
            values |= _imported(ev, value, name, bound)
        if values == UNKNOWN:
            values = _submodule(ev, f"{dotted}.{name}" if dotted else name, level)
        assign.bind(ev, bound, values, env)


def _imported(ev: Evaluator, value: Value, name: str, bound: str) -> Values:
    """Reads a name of a module; where nothing has asked for its file, that may still come."""
    values = scoping.module_attribute(ev, value, name)
    if isinstance(value, Module) and value.namespace is None and ev.loader.may_load(value.path):
        ev.unit.file.unloaded[bound] = value.path
    return values


def _submodule(ev: Evaluator, dotted: str, level: int) -> Values:
    path = ev.loader.resolve(ev.unit.file, dotted, level)
    return UNKNOWN if path is None else frozenset((scoping.module_at(ev, path),))


def dotted_name(node: cst.BaseExpression) -> str:
    """Gives ``a.b.c`` of a name or attribute chain; other expressions give an empty string."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        return f"{dotted_name(node.value)}.{node.attr.value}"
    return ""
