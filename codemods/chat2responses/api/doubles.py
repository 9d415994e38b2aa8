"""Test doubles: the objects that stand for the SDK's, and what becomes of each of their attributes.

Sources: ``unittest.mock`` and ``types`` of the standard library, pytest, pytest-mock; the models of the ``openai``
package for the attributes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from . import methods, results, streams

_MOCKS = ("Mock", "MagicMock", "NonCallableMock", "NonCallableMagicMock", "AsyncMock", "PropertyMock")
_MOCK_MODULES = ("unittest.mock", "mock", "pytest_mock.mocker", "asyncmock")

MAKERS: Mapping[str, str] = MappingProxyType(
    {
        **{
            f"{module}.{name}": "async mock" if name == "AsyncMock" else "mock"
            for module in _MOCK_MODULES
            for name in _MOCKS
        },
        "pytest_mock.mocker.stub": "mock",
        "pytest_mock.mocker.async_stub": "async mock",
        "types.SimpleNamespace": "namespace",
        "argparse.Namespace": "namespace",
    }
)
"""What makes an object of attributes, by its dotted name -> the style of the object."""

_CHAT = "openai.types.chat"
_COMPLETION = f"{_CHAT}.chat_completion"
_CHUNK = f"{_CHAT}.chat_completion_chunk"
_TOOL_CALL = f"{_CHAT}.chat_completion_message_tool_call"
_FUNCTION_CALL = f"{_CHAT}.chat_completion_message_function_tool_call"
_USAGE = "openai.types.completion_usage"

MODELS: Mapping[str, str] = MappingProxyType(
    {
        f"{_CHAT}.ChatCompletion": results.COMPLETION,
        f"{_COMPLETION}.ChatCompletion": results.COMPLETION,
        f"{_COMPLETION}.Choice": results.CHOICE,
        f"{_COMPLETION}.ChatCompletionMessage": results.MESSAGE,
        f"{_COMPLETION}.CompletionUsage": results.USAGE,
        f"{_CHAT}.ChatCompletionMessage": results.MESSAGE,
        f"{_CHAT}.chat_completion_message.ChatCompletionMessage": results.MESSAGE,
        f"{_CHAT}.ChatCompletionMessageToolCall": results.TOOL_CALL,
        f"{_CHAT}.ChatCompletionMessageFunctionToolCall": results.TOOL_CALL,
        f"{_TOOL_CALL}.ChatCompletionMessageToolCall": results.TOOL_CALL,
        f"{_TOOL_CALL}.ChatCompletionMessageFunctionToolCall": results.TOOL_CALL,
        f"{_TOOL_CALL}.Function": results.FUNCTION,
        f"{_FUNCTION_CALL}.ChatCompletionMessageFunctionToolCall": results.TOOL_CALL,
        f"{_FUNCTION_CALL}.Function": results.FUNCTION,
        "openai.types.CompletionUsage": results.USAGE,
        f"{_USAGE}.CompletionUsage": results.USAGE,
        f"{_USAGE}.PromptTokensDetails": results.PROMPT_DETAILS,
        f"{_USAGE}.CompletionTokensDetails": results.COMPLETION_DETAILS,
        f"{_CHAT}.ChatCompletionChunk": streams.CHUNK,
        f"{_CHUNK}.ChatCompletionChunk": streams.CHUNK,
        f"{_CHUNK}.Choice": streams.CHOICE,
        f"{_CHUNK}.ChoiceDelta": streams.DELTA,
        f"{_CHUNK}.CompletionUsage": results.USAGE,
    }
)
"""Class of the SDK, by each dotted name under which it is imported -> the kind of its objects."""

UNCHECKED = ("construct", "model_construct")
"""Methods of these classes that make an object of what they are given, without a look at it."""

VALIDATING = ("model_validate", "parse_obj")
"""Methods of these classes that make an object of a dict."""

OVERRIDES = "dependency_overrides"
"""The dict of a FastAPI application in which a test puts what is called in place of the program's functions."""

PATCHERS: Mapping[str, str] = MappingProxyType(
    {
        **{f"{module}.patch": "target" for module in _MOCK_MODULES},
        **{f"{module}.patch.object": "attribute" for module in _MOCK_MODULES},
    }
)
"""What puts a mock somewhere -> whether it is told a dotted ``target``, or an object and the name of an attribute."""

SETTERS = frozenset({"pytest.monkeypatch.setattr"})
"""What puts a given object somewhere, told a dotted target or an object and a name."""

FIXTURES: Mapping[str, str] = MappingProxyType(
    {
        "mocker": "pytest_mock.mocker",
        "class_mocker": "pytest_mock.mocker",
        "module_mocker": "pytest_mock.mocker",
        "session_mocker": "pytest_mock.mocker",
        "monkeypatch": "pytest.monkeypatch",
    }
)
"""Fixtures of pytest and its plugins that matter here -> the name under which their methods are known."""

TEST_CASES = frozenset({"unittest.TestCase", "unittest.IsolatedAsyncioTestCase", "django.test.TestCase"})
"""Classes of tests with the assertions of ``unittest``."""

MEMBERSHIP = frozenset({"assertIn", "assertNotIn"})
"""Their assertions that look for something in what they are given."""

CALL_RECORDS: Mapping[str, bool] = MappingProxyType(
    {
        "call_args": False,
        "await_args": False,
        "call_args_list": True,
        "await_args_list": True,
        "mock_calls": True,
        "method_calls": True,
    }
)
"""Attributes in which a mock remembers its calls -> whether it is a list of all calls."""

MOCK_NUMBERS = frozenset({"called", "call_count", "await_count", "mock_add_spec"})
"""Attributes of a mock that are the same whatever it stands for."""

ASSERTING = frozenset(
    {"assert_called_with", "assert_called_once_with", "assert_any_call", "assert_awaited_with",
     "assert_awaited_once_with", "assert_any_await", "assert_has_calls", "assert_has_awaits"}
)  # fmt: skip
"""Methods of a mock that claim something about the arguments of its calls."""

ASSERTING_LISTS = frozenset({"assert_has_calls", "assert_has_awaits"})
"""Those that are given a list of calls."""

CLAIMS = frozenset(f"{module}.call" for module in _MOCK_MODULES)
"""What stands for a call in such a list, or is compared with what a mock remembers."""

MOCK_METHODS = ASSERTING | frozenset(
    {"assert_called", "assert_called_once", "assert_not_called", "assert_awaited", "assert_awaited_once",
     "assert_not_awaited", "reset_mock", "configure_mock", "attach_mock"}
)  # fmt: skip
"""Methods of a mock that aren't what it stands for."""

CLIENT = "client"
BETA = "beta"
CHAT = "chat"
RESOURCE = "completions"
METHOD = "method"
"""What a call goes through, from the client to the method."""

ON_THE_WAY = frozenset({CLIENT, BETA, CHAT, RESOURCE})
"""Kinds of what lies before the method."""

RESOURCE_PATHS: Mapping[str, str] = MappingProxyType({"": CLIENT, "beta": BETA, "chat": CHAT, "beta.chat": CHAT})
"""Dotted path from the client -> what is found there, up to the resource."""


class Way(Enum):
    """What becomes of an attribute of a stand-in."""

    HOP = "hop"
    """The object behind it is the owner itself on the Responses side: what it holds moves up."""
    CHILD = "child"
    """It keeps an object of its own, which changes too."""
    FIELD = "field"
    """A plain value under another name, or under the same."""
    RULE = "rule"
    """A plain value that becomes something else: see the function of the plan under the row's name."""
    DROP = "drop"
    """It has no counterpart and goes where it says nothing (``NEUTRAL``) or nothing can read it."""


MOCK_ATTRIBUTES = MOCK_METHODS | MOCK_NUMBERS | frozenset({*CALL_RECORDS, "return_value", "side_effect"})
"""What tests read of a method that they replaced."""


@dataclass(frozen=True)
class Part:
    """One attribute of a stand-in of a kind. ``target`` is its new name, ``result`` the kind of the object behind it.

    ``neutral`` are the literals with which it says nothing.
    """

    kind: str
    name: str
    way: Way
    target: str = ""
    result: str = ""
    neutral: tuple[object, ...] = ()


def _hop(kind: str, name: str, result: str) -> Part:
    return Part(kind, name, Way.HOP, "", result)


def _child(kind: str, name: str, target: str, result: str) -> Part:
    return Part(kind, name, Way.CHILD, target, result, (None,))


def _field(kind: str, name: str, target: str = "") -> Part:
    return Part(kind, name, Way.FIELD, target or name)


def _drop(kind: str, name: str, *neutral: object) -> Part:
    return Part(kind, name, Way.DROP, neutral=(None, *neutral))


_PARTS = (
    _hop(CLIENT, "chat", CHAT),
    _hop(CLIENT, "beta", BETA),
    _hop(BETA, "chat", CHAT),
    _child(CHAT, "completions", "responses", RESOURCE),
    *(_field(RESOURCE, name) for name in ("create", "parse", "stream")),
    _hop(results.COMPLETION, "choices", results.CHOICES),
    _child(results.COMPLETION, "usage", "usage", results.USAGE),
    *(_field(results.COMPLETION, name) for name in ("id", "model", "service_tier", "metadata", "_request_id")),
    _field(results.COMPLETION, "created", "created_at"),
    Part(results.COMPLETION, "object", Way.RULE, "object"),
    _drop(results.COMPLETION, "system_fingerprint"),
    _hop(results.CHOICES, "[0]", results.CHOICE),
    _hop(results.CHOICES, "[-1]", results.CHOICE),
    _hop(results.CHOICES, "[]", results.CHOICE),
    _hop(results.CHOICE, "message", results.MESSAGE),
    Part(results.CHOICE, "finish_reason", Way.RULE, "status"),
    _drop(results.CHOICE, "index", 0),
    _drop(results.CHOICE, "logprobs"),
    Part(results.MESSAGE, "content", Way.RULE, "output_text"),
    _drop(results.MESSAGE, "role", "assistant"),
    Part(results.MESSAGE, "refusal", Way.RULE, "output"),
    _drop(results.MESSAGE, "function_call"),
    _drop(results.MESSAGE, "audio"),
    _drop(results.MESSAGE, "annotations"),
    _field(results.MESSAGE, "parsed", "output_parsed"),
    Part(results.MESSAGE, "tool_calls", Way.CHILD, "output", results.TOOL_CALLS),
    _field(results.TOOL_CALL, "id", "call_id"),
    Part(results.TOOL_CALL, "type", Way.RULE, "type"),
    _drop(results.TOOL_CALL, "index", 0),
    _hop(results.TOOL_CALL, "function", results.FUNCTION),
    _field(results.FUNCTION, "name"),
    _field(results.FUNCTION, "arguments"),
    _field(results.FUNCTION, "parsed_arguments"),
    _field(results.USAGE, "prompt_tokens", "input_tokens"),
    _field(results.USAGE, "completion_tokens", "output_tokens"),
    _field(results.USAGE, "total_tokens"),
    _child(results.USAGE, "prompt_tokens_details", "input_tokens_details", results.PROMPT_DETAILS),
    _child(results.USAGE, "completion_tokens_details", "output_tokens_details", results.COMPLETION_DETAILS),
    _field(results.PROMPT_DETAILS, "cached_tokens"),
    _field(results.PROMPT_DETAILS, "cache_write_tokens"),
    _drop(results.PROMPT_DETAILS, "audio_tokens", 0),
    _field(results.COMPLETION_DETAILS, "reasoning_tokens"),
    _drop(results.COMPLETION_DETAILS, "audio_tokens", 0),
    _drop(results.COMPLETION_DETAILS, "accepted_prediction_tokens", 0),
    _drop(results.COMPLETION_DETAILS, "rejected_prediction_tokens", 0),
    _hop(streams.CHUNK, "choices", streams.CHOICES),
    _child(streams.CHUNK, "usage", "usage", results.USAGE),
    *(
        _drop(streams.CHUNK, name)
        for name in ("id", "created", "model", "object", "service_tier", "system_fingerprint")
    ),
    _hop(streams.CHOICES, "[0]", streams.CHOICE),
    _hop(streams.CHOICES, "[]", streams.CHOICE),
    _hop(streams.CHOICE, "delta", streams.DELTA),
    _field(streams.CHOICE, "finish_reason"),
    _drop(streams.CHOICE, "index", 0),
    _drop(streams.CHOICE, "logprobs"),
    _field(streams.DELTA, "content"),
    _drop(streams.DELTA, "role"),
    _drop(streams.DELTA, "tool_calls"),
    _drop(streams.DELTA, "function_call"),
    _drop(streams.DELTA, "refusal"),
)

PARTS: Mapping[tuple[str, str], Part] = MappingProxyType({(part.kind, part.name): part for part in _PARTS})
"""(kind of the stand-in, attribute) -> row. What is absent stops the family."""

SILENT: frozenset[tuple[str, str]] = frozenset(
    {
        (results.COMPLETION, "system_fingerprint"),
        (results.CHOICE, "index"),
        (results.MESSAGE, "role"),
        (results.TOOL_CALL, "index"),
        (streams.CHOICE, "index"),
        (streams.DELTA, "role"),
        *((part.kind, part.name) for part in _PARTS if part.kind == streams.CHUNK and part.way is Way.DROP),
    }
)
"""Attributes that no migrated program reads, whatever they hold."""

HOPS = frozenset(part.result for part in _PARTS if part.way is Way.HOP)
"""Kinds of objects that become a part of the one that holds them."""

WHOLE = frozenset(
    {results.COMPLETION, results.CHOICE, results.MESSAGE, results.TOOL_CALL, results.FUNCTION, results.USAGE}
)
"""Kinds of what a function may hand on by itself."""

LISTS: Mapping[str, str] = MappingProxyType(
    {
        results.CHOICES: results.CHOICE,
        results.TOOL_CALLS: results.TOOL_CALL,
        streams.CHOICES: streams.CHOICE,
    }
)
"""Kinds that are lists -> kind of their elements."""

TEXTS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("object", "chat.completion"): "response",
        ("type", "function"): "function_call",
        ("type", "custom"): "custom_tool_call",
    }
)
"""(target, literal text) -> what stands there on the Responses side."""

FINISHED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "stop": ("completed", ""),
        "tool_calls": ("completed", ""),
        "function_call": ("completed", ""),
        "length": ("incomplete", "max_output_tokens"),
        "content_filter": ("incomplete", "content_filter"),
    }
)
"""Finish reason -> the status that stands for it, and the reason of the incomplete details."""

KNOWN_STEPS = frozenset(
    {name for _, name in (*results.ATTRIBUTES, *streams.ATTRIBUTES, *streams.TEXTS)}
    | {step for path in methods.CHAT_PATHS for step in path}
    | set(methods.METHODS)
)
"""Attributes between a client and the last detail of an answer; a mock makes objects behind others too."""
