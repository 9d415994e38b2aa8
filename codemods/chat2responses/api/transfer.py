"""Library functions and decorators that hand values through unchanged, and known ones that keep or inspect them.

What isn't listed is opaque: an answer or a client that is given to it escapes.

Source: the standard library's and the packages' documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType


class Gives(Enum):
    """What a call gives back, told by its arguments."""

    ARGUMENT = "argument"
    """The argument itself, or a copy of it."""
    ARGUMENTS = "arguments"
    """A list of the arguments, each awaited if it is awaitable."""
    AWAITABLE = "awaitable"
    """Something to await (a task, a future) for the argument."""
    AWAITED = "awaited"
    """What the awaitable argument gives."""
    ELEMENTS = "elements"
    """An iterable with the elements of the argument."""
    AWAITED_ELEMENTS = "awaited-elements"
    """An iterable of awaitables for the elements of the argument."""
    NUMBERED = "numbered"
    """An iterable of (number, element of the argument)."""
    ZIPPED = "zipped"
    """An iterable of tuples with one element of each argument."""
    CALL = "call"
    """What the function argument gives, called with the arguments behind it."""
    CALL_AWAITABLE = "call-awaitable"
    """Something to await for that call."""
    CALL_FUTURE = "call-future"
    """A ``concurrent.futures.Future`` of that call: ``.result()`` gives it."""
    MAPPED = "mapped"
    """An iterable of what the function argument gives for the elements of the iterables behind it."""
    BOUND = "bound"
    """A function: the first argument with the others bound."""
    NUMBER = "number"
    """A number, text or truth value that holds nothing of the argument."""


@dataclass(frozen=True)
class Transfer:
    """One function. ``at`` is the position of the argument that matters (of the function, for calls)."""

    gives: Gives
    at: int = 0
    exceptions_too: str = ""
    """Keyword which, given as True, mixes exceptions into the result."""


_CALL = Transfer(Gives.CALL)

FUNCTIONS: Mapping[str, Transfer] = MappingProxyType(
    {
        "asyncio.gather": Transfer(Gives.ARGUMENTS, exceptions_too="return_exceptions"),
        "asyncio.wait_for": Transfer(Gives.AWAITABLE),
        "asyncio.shield": Transfer(Gives.AWAITABLE),
        "asyncio.create_task": Transfer(Gives.AWAITABLE),
        "asyncio.ensure_future": Transfer(Gives.AWAITABLE),
        "asyncio.as_completed": Transfer(Gives.AWAITED_ELEMENTS),
        "asyncio.run": Transfer(Gives.AWAITED),
        "asyncio.to_thread": Transfer(Gives.CALL_AWAITABLE),
        "anyio.run": _CALL,
        "anyio.to_thread.run_sync": Transfer(Gives.CALL_AWAITABLE),
        "asgiref.sync.sync_to_async": Transfer(Gives.BOUND),
        "nest_asyncio.apply": Transfer(Gives.NUMBER),
        "enumerate": Transfer(Gives.NUMBERED),
        "zip": Transfer(Gives.ZIPPED),
        "sorted": Transfer(Gives.ELEMENTS),
        "reversed": Transfer(Gives.ELEMENTS),
        "list": Transfer(Gives.ELEMENTS),
        "tuple": Transfer(Gives.ELEMENTS),
        "set": Transfer(Gives.ELEMENTS),
        "iter": Transfer(Gives.ELEMENTS),
        "aiter": Transfer(Gives.ELEMENTS),
        "map": Transfer(Gives.MAPPED),
        "len": Transfer(Gives.NUMBER),
        "id": Transfer(Gives.NUMBER),
        "copy.copy": Transfer(Gives.ARGUMENT),
        "copy.deepcopy": Transfer(Gives.ARGUMENT),
        "typing.cast": Transfer(Gives.ARGUMENT, at=1),
        "typing_extensions.cast": Transfer(Gives.ARGUMENT, at=1),
        "contextlib.closing": Transfer(Gives.ARGUMENT),
        "contextlib.aclosing": Transfer(Gives.ARGUMENT),
        "contextlib.nullcontext": Transfer(Gives.ARGUMENT),
        "functools.partial": Transfer(Gives.BOUND),
        "tqdm.tqdm": Transfer(Gives.ELEMENTS),
        "tqdm.auto.tqdm": Transfer(Gives.ELEMENTS),
        "tqdm.notebook.tqdm": Transfer(Gives.ELEMENTS),
        "tqdm.rich.tqdm": Transfer(Gives.ELEMENTS),
        "tqdm.asyncio.tqdm": Transfer(Gives.ELEMENTS),
        "tqdm.asyncio.tqdm_asyncio": Transfer(Gives.ELEMENTS),
        "tqdm.asyncio.tqdm.gather": Transfer(Gives.ARGUMENTS),
        "tqdm.asyncio.tqdm_asyncio.gather": Transfer(Gives.ARGUMENTS),
        "tqdm.asyncio.tqdm.as_completed": Transfer(Gives.AWAITED_ELEMENTS),
        "tqdm.asyncio.tqdm_asyncio.as_completed": Transfer(Gives.AWAITED_ELEMENTS),
        "rich.progress.track": Transfer(Gives.ELEMENTS),
        "itertools.chain": Transfer(Gives.ELEMENTS),
    }
)
"""Dotted name (builtins bare) -> what the call gives."""

METHODS: Mapping[tuple[str, str], Transfer] = MappingProxyType(
    {
        ("asyncio.loop", "run_until_complete"): Transfer(Gives.AWAITED),
        ("asyncio.loop", "run_in_executor"): Transfer(Gives.CALL_AWAITABLE, at=1),
        ("asyncio.loop", "create_task"): Transfer(Gives.AWAITABLE),
        ("asyncio.TaskGroup", "create_task"): Transfer(Gives.AWAITABLE),
        ("concurrent.futures.executor", "submit"): Transfer(Gives.CALL_FUTURE),
        ("concurrent.futures.executor", "map"): Transfer(Gives.MAPPED),
    }
)
"""(kind of receiver, method) -> what the call gives."""

RECEIVERS: Mapping[str, str] = MappingProxyType(
    {
        "asyncio.get_event_loop": "asyncio.loop",
        "asyncio.get_running_loop": "asyncio.loop",
        "asyncio.new_event_loop": "asyncio.loop",
        "asyncio.TaskGroup": "asyncio.TaskGroup",
        "concurrent.futures.ThreadPoolExecutor": "concurrent.futures.executor",
        "multiprocessing.pool.ThreadPool": "concurrent.futures.executor",
    }
)
"""Call -> kind of receiver that it gives. Pools of processes pickle what they carry: not listed."""

AS_COMPLETED = "concurrent.futures.as_completed"
"""Gives the futures of its argument in another order."""

BAGS: frozenset[str] = frozenset({"streamlit.session_state", "chainlit.user_session", "flask.g", "quart.g"})
"""Objects of libraries on which a program keeps what it likes under names of its own, in memory only."""

APPLICATION = "fastapi.FastAPI"
APPLICATIONS: frozenset[str] = frozenset({APPLICATION, "starlette.applications.Starlette"})
"""Classes of web applications; there is one in a project, on whose ``state`` it keeps what it likes."""

REQUESTS: frozenset[str] = frozenset(
    {
        "fastapi.Request",
        "fastapi.WebSocket",
        "fastapi.requests.Request",
        "fastapi.requests.HTTPConnection",
        "starlette.requests.Request",
        "starlette.requests.HTTPConnection",
        "starlette.websockets.WebSocket",
    }
)
"""Classes of what such an application is asked, whose ``app`` is the application."""

TEXT_SINKS: frozenset[str] = frozenset({"streamlit.write_stream"})
"""Functions that take a stream of chat chunks, or an iterable of texts, and show and give the whole text."""

QUEUES: frozenset[str] = frozenset(
    f"{module}.{name}"
    for module, names in (
        ("queue", ("Queue", "LifoQueue", "PriorityQueue", "SimpleQueue")),
        ("asyncio", ("Queue", "LifoQueue", "PriorityQueue")),
        ("asyncio.queues", ("Queue",)),
    )
    for name in names
)
"""Queues within one process: objects come out as they were put in."""

INJECTIONS: frozenset[str] = frozenset(
    {"fastapi.Depends", "fastapi.Security", "fastapi.params.Depends", "fastapi.params.Security"}
)
"""Defaults of parameters that stand for what a function gives: the framework calls it for each request."""

KEEPING_DECORATORS: frozenset[str] = frozenset(
    {
        "staticmethod",
        "classmethod",
        "property",
        "abc.abstractmethod",
        "typing.override",
        "typing.final",
        "typing.no_type_check",
        "typing_extensions.override",
        "typing_extensions.deprecated",
        "warnings.deprecated",
        "functools.lru_cache",
        "functools.cache",
        "functools.cached_property",
        "functools.wraps",
        "contextlib.contextmanager",
        "contextlib.asynccontextmanager",
        "backoff.on_exception",
        "tenacity.retry",
        "tenacity.AsyncRetrying.wraps",
        "retry.retry",
        "retrying.retry",
        "ratelimit.limits",
        "ratelimit.sleep_and_retry",
        "stamina.retry",
        "pytest.fixture",
        "pytest_asyncio.fixture",
        "pytest.mark.asyncio",
        "pytest.mark.anyio",
        "pytest.mark.skip",
        "pytest.mark.skipif",
        "asgiref.sync.sync_to_async",
        "line_profiler.profile",
    }
)
"""Decorators after which a function takes and gives the same values, nothing being stored or looked at.

``lru_cache`` and ``cache`` keep values in memory only. ``backoff.on_predicate`` looks at the value: not listed.
``property`` and ``contextmanager`` change how the function is used, not what it gives.
"""

OBSERVING_DECORATORS: frozenset[str] = frozenset(
    {
        "langsmith.traceable",
        "langsmith.run_helpers.traceable",
        "langfuse.observe",
        "langfuse.decorators.observe",
        "weave.op",
        "braintrust.traced",
        "logfire.instrument",
        "mlflow.trace",
        "opik.track",
        "traceloop.sdk.decorators.workflow",
        "traceloop.sdk.decorators.task",
        "traceloop.sdk.decorators.agent",
        "traceloop.sdk.decorators.tool",
        "phoenix.otel.trace",
        "agentops.record_action",
        "promptflow.tracing.trace",
    }
)
"""Decorators that log what a function takes and gives: it goes on unchanged, as with a printed value."""

INSPECTING_DECORATORS: frozenset[str] = frozenset(
    {
        "backoff.on_predicate",
        "pydantic.validate_call",
        "pydantic.validate_arguments",
        "beartype.beartype",
        "typeguard.typechecked",
        "functools.singledispatch",
        "functools.singledispatchmethod",
        "promptflow.core.tool",
        "promptflow.tool",
        "langchain_core.tools.tool",
        "langchain.tools.tool",
        "agents.function_tool",
    }
)
"""Decorators that look at what a function takes or gives: an escape."""

PERSISTING_DECORATORS: frozenset[str] = frozenset(
    {
        "joblib.Memory.cache",
        "diskcache.Cache.memoize",
        "diskcache.FanoutCache.memoize",
        "streamlit.cache_data",
        "streamlit.cache_resource",
        "streamlit.cache",
        "streamlit.experimental_memo",
        "cachier.cachier",
        "aiocache.cached",
        "flask_caching.Cache.memoize",
        "flask_caching.Cache.cached",
        "celery.Celery.task",
        "celery.shared_task",
        "ray.remote",
        "prefect.task",
        "prefect.flow",
        "modal.App.function",
        "dramatiq.actor",
        "huey.Huey.task",
        "rq.decorators.job",
        "fastapi_cache.decorator.cache",
        "gptcache.adapter.api.put",
        "redis_cache.cache_it",
    }
)
"""Decorators that store or send what a function gives: old values may come back after the migration."""

PERSISTING_FUNCTIONS: frozenset[str] = frozenset(
    {
        "pickle.dump",
        "pickle.dumps",
        "dill.dump",
        "dill.dumps",
        "cloudpickle.dump",
        "cloudpickle.dumps",
        "joblib.dump",
        "shelve.open",
        "marshal.dump",
        "marshal.dumps",
        "json.dump",
        "json.dumps",
        "jsonpickle.encode",
        "yaml.dump",
        "yaml.safe_dump",
        "msgpack.packb",
        "orjson.dumps",
        "torch.save",
        "numpy.save",
    }
)
"""Functions that write the whole shape of a value."""

SHOWING_FUNCTIONS: frozenset[str] = frozenset({"print", "repr", "str", "format", "ascii", "pprint.pprint", "pprint.pp",
    "pprint.pformat", "rich.print", "rich.inspect", "icecream.ic", "IPython.display.display"})  # fmt: skip
"""Functions that show a value: a whole answer may be shown (note ``printed-response``), its parts may not."""

LOG_METHODS: frozenset[str] = frozenset(
    {"debug", "info", "warning", "warn", "error", "exception", "critical", "log", "fatal", "trace", "success"}
)
"""Methods of loggers (``logging``, ``loguru``, ``structlog``) whose arguments are shown."""

LOGGERS: frozenset[str] = frozenset(
    {"logging.getLogger", "logging.Logger", "loguru.logger", "structlog.get_logger", "structlog.stdlib.get_logger"}
)
"""Names whose value, or whose call's value, is a logger; the module ``logging`` is one itself."""
