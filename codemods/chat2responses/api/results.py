"""What can be read from a chat answer, and the Responses expression for it.

Every object of the chat answer has a representation on the Responses side (a completion, its only choice and that
choice's message are all the ``Response``), so the templates compose: the template of ``completion.choices`` is its
base, that of ``message.content`` is ``{}.output_text``.

Source: ``ChatCompletion``, ``CompletionUsage``, ``ParsedChatCompletion`` and ``Response`` of the ``openai`` package.
``tests/api`` fails when the SDK has a field that is missing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .versions import FIRST, Version

COMPLETION = "completion"
CHOICES = "choices"
CHOICE = "choice"
MESSAGE = "message"
TEXT = "text"
"""The answer's text: ``str | None`` on chat, ``str`` on Responses."""
REFUSAL = "refusal"
TOOL_CALLS = "tool_calls"
TOOL_CALL = "tool_call"
FUNCTION = "function"
CUSTOM_TOOL_CALL = "custom_tool_call"
FUNCTION_CALL = "function_call"
"""The deprecated ``message.function_call``."""
USAGE = "usage"
PROMPT_DETAILS = "prompt_details"
COMPLETION_DETAILS = "completion_details"
FINISH_REASON = "finish_reason"
LOGPROBS = "logprobs"
TOKEN_LOGPROBS = "token_logprobs"
TOKEN_LOGPROB = "token_logprob"
PARSED = "parsed"
ANNOTATIONS = "annotations"
ANNOTATION = "annotation"
URL_CITATION = "url_citation"
AUDIO = "audio"
RAW_RESPONSE = "raw_response"
SCALAR = "scalar"
"""A plain value that is the same on both sides."""

MESSAGE_DUMP = "message_dump"
"""A message as a dict (``model_dump()``)."""
COMPLETION_DUMP = "completion_dump"
"""A whole answer as a dict: people may look at it. JSON is for programs."""
DUMPS = frozenset({MESSAGE_DUMP, COMPLETION_DUMP})
TURN = "turn"
TURN_DUMP = "turn_dump"
TURNS: Mapping[str, str] = MappingProxyType({MESSAGE: TURN, MESSAGE_DUMP: TURN_DUMP})
"""Kind of an answer's message -> what it is once it is read back from a list of messages."""

ONLY_CHOICE = "only-choice"
"""Contextual rule: an operation on the list of choices, which Responses lacks: there is one answer."""
FINISH_REASON_RULE = "finish-reason"
"""Contextual rule: comparisons of the finish reason, see ``FINISH_REASONS``."""
LOGPROBS_RULE = "logprobs"
"""Contextual rule: the log probabilities are on the ``output_text`` parts."""
ANNOTATIONS_RULE = "annotations"
"""Contextual rule: the annotations are on the ``output_text`` parts."""
TEXT_NONE_TEST = "text-none-test"
"""Contextual rule: a None test of the text becomes a truth test."""
LIST_NONE_TEST = "list-none-test"
"""Contextual rule: a None test of a list that is never None on Responses becomes a truth test."""


@dataclass(frozen=True)
class Row:
    """One operation on one kind of value.

    ``template`` has ``{}`` where the rendered base goes; a template without ``{}`` is a constant. It is None when the
    use is refused (``code`` is the reason code) or contextual (``code`` is the name of the contextual rule).
    ``note`` is a note code that goes with the rewrite, or empty. ``remark`` explains the row to a reader.
    """

    kind: str
    operation: str
    name: str
    result_kind: str
    template: str | None
    code: str = ""
    note: str = ""
    source: str = "SDK"
    contextual: bool = False
    remark: str = ""
    since: Version = FIRST

    @property
    def refused(self) -> bool:
        """Whether this use stops the migration of its family."""
        return self.template is None and not self.contextual


def _read(
    kind: str, name: str, result: str, template: str, *, note: str = "", remark: str = "", since: Version = FIRST
) -> Row:
    return Row(kind, "attribute", name, result, template, note=note, remark=remark, since=since)


def _refuse(kind: str, name: str, code: str, remark: str = "", result: str = SCALAR) -> Row:
    return Row(kind, "attribute", name, result, None, code, remark=remark)


def _rule(kind: str, name: str, result: str, rule: str, remark: str, since: Version = FIRST) -> Row:
    return Row(kind, "attribute", name, result, None, rule, contextual=True, remark=remark, since=since)


_REFUSAL_TEMPLATE = (
    'next((part.refusal for item in {}.output if item.type == "message" '
    'for part in item.content if part.type == "refusal"), None)'
)

_COMPLETION_ROWS = (
    _read(COMPLETION, "id", SCALAR, "{}.id", note="response-ids"),
    _read(COMPLETION, "choices", CHOICES, "{}"),
    _read(COMPLETION, "created", SCALAR, "int({}.created_at)", remark="a float on Responses"),
    _read(COMPLETION, "model", SCALAR, "{}.model"),
    _read(COMPLETION, "metadata", SCALAR, "{}.metadata"),
    _read(COMPLETION, "service_tier", SCALAR, "{}.service_tier"),
    _read(COMPLETION, "usage", USAGE, "{}.usage", remark="may be None when the status is failed"),
    _read(COMPLETION, "_request_id", SCALAR, "{}._request_id"),
    _refuse(COMPLETION, "object", "result-unknown-attribute", '"chat.completion" on one side, "response" on the other'),
    _refuse(COMPLETION, "system_fingerprint", "result-unknown-attribute"),
    _refuse(COMPLETION, "moderation", "result-unknown-attribute", "another shape on Responses"),
    _refuse(COMPLETION, "prompt_filter_results", "result-unknown-attribute", "Azure only"),
)

_CHOICE_ROWS = (
    _read(CHOICE, "message", MESSAGE, "{}"),
    _read(CHOICE, "index", SCALAR, "0", remark="there is one choice"),
    _rule(CHOICE, "finish_reason", FINISH_REASON, FINISH_REASON_RULE, "comparisons only; whole it is unsafe"),
    _rule(CHOICE, "logprobs", LOGPROBS, LOGPROBS_RULE, "on the output_text parts", (1, 92, 0)),
    _refuse(CHOICE, "content_filter_results", "result-unknown-attribute", "Azure only"),
)

_MESSAGE_ROWS = (
    _read(MESSAGE, "content", TEXT, "{}.output_text", remark='"" where chat gave None'),
    _read(MESSAGE, "role", SCALAR, '"assistant"'),
    _read(MESSAGE, "refusal", REFUSAL, _REFUSAL_TEMPLATE),
    _read(
        MESSAGE,
        "tool_calls",
        TOOL_CALLS,
        '[item for item in {}.output if item.type == "function_call"]',
        remark="an empty list where chat gave None",
    ),
    _read(
        MESSAGE,
        "function_call",
        FUNCTION_CALL,
        'next((item for item in {}.output if item.type == "function_call"), None)',
    ),
    _read(MESSAGE, "parsed", PARSED, "{}.output_parsed"),
    _rule(MESSAGE, "annotations", ANNOTATIONS, ANNOTATIONS_RULE, "on the output_text parts"),
    _refuse(MESSAGE, "audio", "audio", "no audio answers on Responses", AUDIO),
)

_CALL_ROWS = (
    _read(TOOL_CALL, "id", SCALAR, "{}.call_id", remark="not the item's own id"),
    _read(TOOL_CALL, "type", SCALAR, '"function"', remark="in a family without custom tools"),
    _read(TOOL_CALL, "function", FUNCTION, "{}"),
    _read(TOOL_CALL, "custom", CUSTOM_TOOL_CALL, "{}"),
    _read(FUNCTION, "name", SCALAR, "{}.name"),
    _read(FUNCTION, "arguments", SCALAR, "{}.arguments"),
    _read(FUNCTION, "parsed_arguments", SCALAR, "{}.parsed_arguments"),
    _read(CUSTOM_TOOL_CALL, "name", SCALAR, "{}.name", since=(1, 99, 2)),
    _read(CUSTOM_TOOL_CALL, "input", SCALAR, "{}.input", since=(1, 99, 2)),
    _read(FUNCTION_CALL, "name", SCALAR, "{}.name"),
    _read(FUNCTION_CALL, "arguments", SCALAR, "{}.arguments"),
)

_USAGE_ROWS = (
    _read(USAGE, "prompt_tokens", SCALAR, "{}.input_tokens"),
    _read(USAGE, "completion_tokens", SCALAR, "{}.output_tokens"),
    _read(USAGE, "total_tokens", SCALAR, "{}.total_tokens"),
    _read(USAGE, "prompt_tokens_details", PROMPT_DETAILS, "{}.input_tokens_details"),
    _read(USAGE, "completion_tokens_details", COMPLETION_DETAILS, "{}.output_tokens_details"),
    _read(PROMPT_DETAILS, "cached_tokens", SCALAR, "{}.cached_tokens"),
    _read(PROMPT_DETAILS, "cache_write_tokens", SCALAR, "{}.cache_write_tokens", since=(2, 45, 0)),
    _refuse(PROMPT_DETAILS, "audio_tokens", "usage-field"),
    _refuse(PROMPT_DETAILS, "image_tokens", "usage-field"),
    _refuse(PROMPT_DETAILS, "text_tokens", "usage-field"),
    _read(COMPLETION_DETAILS, "reasoning_tokens", SCALAR, "{}.reasoning_tokens"),
    _refuse(COMPLETION_DETAILS, "audio_tokens", "usage-field"),
    _refuse(COMPLETION_DETAILS, "text_tokens", "usage-field"),
    _refuse(COMPLETION_DETAILS, "accepted_prediction_tokens", "usage-field"),
    _refuse(COMPLETION_DETAILS, "rejected_prediction_tokens", "usage-field"),
)

_PART_ROWS = (
    _rule(LOGPROBS, "content", TOKEN_LOGPROBS, LOGPROBS_RULE, "joined over the output_text parts", (1, 92, 0)),
    _refuse(LOGPROBS, "refusal", "result-unknown-attribute", "no log probabilities of a refusal on Responses"),
    _read(TOKEN_LOGPROB, "token", SCALAR, "{}.token"),
    _read(TOKEN_LOGPROB, "logprob", SCALAR, "{}.logprob"),
    _read(TOKEN_LOGPROB, "bytes", SCALAR, "{}.bytes"),
    _read(TOKEN_LOGPROB, "top_logprobs", TOKEN_LOGPROBS, "{}.top_logprobs"),
    _read(ANNOTATION, "type", SCALAR, "{}.type"),
    _read(ANNOTATION, "url_citation", URL_CITATION, "{}", remark="the fields are on the annotation itself"),
    _read(URL_CITATION, "url", SCALAR, "{}.url"),
    _read(URL_CITATION, "title", SCALAR, "{}.title"),
    _read(URL_CITATION, "start_index", SCALAR, "{}.start_index"),
    _read(URL_CITATION, "end_index", SCALAR, "{}.end_index"),
)

_RAW_ROWS = (
    _read(RAW_RESPONSE, "parse", COMPLETION, "{}.parse", remark="a method; calling it gives the answer"),
    _read(RAW_RESPONSE, "headers", SCALAR, "{}.headers"),
    _read(RAW_RESPONSE, "status_code", SCALAR, "{}.status_code"),
    _read(RAW_RESPONSE, "request_id", SCALAR, "{}.request_id"),
    _read(RAW_RESPONSE, "http_request", SCALAR, "{}.http_request"),
    _read(RAW_RESPONSE, "http_response", SCALAR, "{}.http_response"),
    _read(RAW_RESPONSE, "elapsed", SCALAR, "{}.elapsed"),
    _read(RAW_RESPONSE, "retries_taken", SCALAR, "{}.retries_taken"),
    _read(RAW_RESPONSE, "is_closed", SCALAR, "{}.is_closed"),
    _read(RAW_RESPONSE, "method", SCALAR, "{}.method"),
    _refuse(RAW_RESPONSE, "content", "raw-response"),
    _refuse(RAW_RESPONSE, "text", "raw-response"),
    _refuse(RAW_RESPONSE, "json", "raw-response"),
    _refuse(RAW_RESPONSE, "read", "raw-response"),
    _refuse(RAW_RESPONSE, "iter_lines", "raw-response"),
    _refuse(RAW_RESPONSE, "iter_text", "raw-response"),
    _refuse(RAW_RESPONSE, "iter_bytes", "raw-response"),
    _refuse(RAW_RESPONSE, "url", "raw-response", "names the endpoint"),
)

DUMPING_METHODS = frozenset(
    {"model_dump", "model_dump_json", "to_dict", "to_json", "dict", "json", "copy", "model_copy", "model_extra",
     "model_fields_set", "__dict__"}
)  # fmt: skip
"""Attributes of every SDK model that show the shape of the whole object (pydantic's and the SDK's own)."""

LACKED = frozenset({"reasoning_content", "reasoning", "citations", "reasoning_details", "provider"})
"""Attributes of other providers' answers and chunks, absent on both APIs' objects."""

MODEL_KINDS = (
    COMPLETION,
    CHOICE,
    MESSAGE,
    TOOL_CALL,
    FUNCTION,
    CUSTOM_TOOL_CALL,
    FUNCTION_CALL,
    USAGE,
    PROMPT_DETAILS,
    COMPLETION_DETAILS,
    LOGPROBS,
    TOKEN_LOGPROB,
    ANNOTATION,
    URL_CITATION,
)
"""Kinds that are SDK models, hence have ``DUMPING_METHODS``."""

_DUMP_ROWS = tuple(_refuse(kind, name, "result-dumped") for kind in MODEL_KINDS for name in sorted(DUMPING_METHODS))

ATTRIBUTES: Mapping[tuple[str, str], Row] = MappingProxyType(
    {
        (row.kind, row.name): row
        for rows in (
            _COMPLETION_ROWS,
            _CHOICE_ROWS,
            _MESSAGE_ROWS,
            _CALL_ROWS,
            _USAGE_ROWS,
            _PART_ROWS,
            _RAW_ROWS,
            _DUMP_ROWS,
        )
        for row in rows
    }
)
"""(kind, attribute name) -> row. What is absent is refused as ``result-unknown-attribute``."""


def _operation(kind: str, operation: str, result: str, template: str | None, code: str = "", remark: str = "") -> Row:
    return Row(kind, operation, "", result, template, code, remark=remark)


def _operation_rule(kind: str, operation: str, result: str, rule: str, remark: str = "") -> Row:
    return Row(kind, operation, "", result, None, rule, contextual=True, remark=remark)


_TESTS = ("truth", "none_test")

_OPERATION_ROWS = (
    _operation(CHOICES, "index0", CHOICE, "{}", remark="[0] or [-1]"),
    _operation(CHOICES, "unpack1", CHOICE, "{}", remark="[choice] = completion.choices"),
    _operation(CHOICES, "truth", SCALAR, "{}.output"),
    _operation_rule(CHOICES, "index", CHOICE, ONLY_CHOICE),
    _operation_rule(CHOICES, "iterate", CHOICE, ONLY_CHOICE),
    _operation_rule(CHOICES, "len", SCALAR, ONLY_CHOICE),
    _operation(CHOICES, "slice", CHOICES, None, "several-choices"),
    _operation(COMPLETION, "truth", SCALAR, "{}", remark="both are always true"),
    _operation(COMPLETION, "none_test", SCALAR, "{}"),
    _operation(COMPLETION, "print", SCALAR, "{}", remark="note printed-response"),
    _operation(COMPLETION_DUMP, "print", SCALAR, "{}", remark="note printed-response"),
    _operation(COMPLETION, "isinstance", SCALAR, None, "result-type-check"),
    _operation(FINISH_REASON, "truth", SCALAR, "{}"),
    _operation(FINISH_REASON, "none_test", SCALAR, "{}"),
    _operation(CHOICE, "print", SCALAR, None, "result-printed"),
    _operation(CHOICE, "truth", SCALAR, "{}"),
    _operation(CHOICE, "none_test", SCALAR, "{}"),
    _operation(MESSAGE, "print", SCALAR, None, "result-printed"),
    _operation(MESSAGE, "truth", SCALAR, "{}"),
    _operation(MESSAGE, "none_test", SCALAR, "{}"),
    _operation(USAGE, "print", SCALAR, None, "usage-printed"),
    _operation(USAGE, "truth", SCALAR, "{}"),
    _operation(USAGE, "none_test", SCALAR, "{}"),
    _operation(USAGE, "iterate", SCALAR, None, "result-dumped"),
    _operation(TEXT, "truth", SCALAR, "{}"),
    _operation_rule(TEXT, "none_test", SCALAR, TEXT_NONE_TEST, "is None becomes not, is not None the text itself"),
    _operation(TOOL_CALLS, "truth", SCALAR, 'any(item.type == "function_call" for item in {}.output)'),
    _operation(TOOL_CALLS, "iterate", TOOL_CALL, "{}"),
    _operation(TOOL_CALLS, "index", TOOL_CALL, "{}"),
    _operation(TOOL_CALLS, "len", SCALAR, "{}"),
    _operation_rule(TOOL_CALLS, "none_test", SCALAR, LIST_NONE_TEST),
    _operation(TOOL_CALLS, "print", SCALAR, None, "result-printed"),
    _operation(TOOL_CALL, "print", SCALAR, None, "result-printed"),
    *(_operation(kind, test, SCALAR, "{}") for kind in (TOOL_CALL, FUNCTION, FUNCTION_CALL) for test in _TESTS),
    *(
        _operation(kind, test, SCALAR, "{}", remark="always there on Responses")
        for kind in (PROMPT_DETAILS, COMPLETION_DETAILS)
        for test in _TESTS
    ),
    _operation(FUNCTION, "print", SCALAR, None, "result-printed"),
    _operation(TOKEN_LOGPROBS, "iterate", TOKEN_LOGPROB, "{}"),
    _operation(TOKEN_LOGPROBS, "index", TOKEN_LOGPROB, "{}"),
    _operation(TOKEN_LOGPROBS, "len", SCALAR, "{}"),
    _operation(TOKEN_LOGPROBS, "truth", SCALAR, "{}"),
    _operation_rule(TOKEN_LOGPROBS, "none_test", SCALAR, LIST_NONE_TEST),
    _operation(ANNOTATIONS, "iterate", ANNOTATION, "{}"),
    _operation(ANNOTATIONS, "index", ANNOTATION, "{}"),
    _operation(ANNOTATIONS, "len", SCALAR, "{}"),
    _operation(ANNOTATIONS, "truth", SCALAR, "{}", remark="an empty list where chat gave None"),
    _operation_rule(ANNOTATIONS, "none_test", SCALAR, LIST_NONE_TEST),
)

OPERATIONS: Mapping[tuple[str, str], Row] = MappingProxyType(
    {(row.kind, row.operation): row for row in _OPERATION_ROWS}
)
"""(kind, operation) -> row, for what is done with a value beside reading attributes. What is absent is refused."""

_LENGTH = '{}.incomplete_details is not None and {}.incomplete_details.reason == "max_output_tokens"'
_FILTER = '{}.incomplete_details is not None and {}.incomplete_details.reason == "content_filter"'
_CALLS = '{}.status == "completed" and any(item.type == "function_call" for item in {}.output)'

NAMES = frozenset({"choices", "message", "delta", "tool_calls", "finish_reason", "function_call", "logprobs"})
"""Attributes by which code that reads an answer is known."""

FINISH_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "stop": '{}.status == "completed"',
        "length": _LENGTH,
        "content_filter": _FILTER,
        "tool_calls": _CALLS,
        "function_call": _CALLS,
    }
)
"""Value compared with -> condition on the Response (``{}`` may occur twice).

``"stop"`` additionally needs "no call" (``NO_CALLS``) in a family with tools. With custom tools a call is of their
item's type. Source: SDK, docs.
"""

NO_CALLS = 'not any(item.type == "function_call" for item in {}.output)'
WHOLE_FINISH_REASON = "{}.status"
"""What stands for a finish reason that is printed or stored whole, under ``--unsafe finish-reason-escapes``."""
