"""What is the same in a failure on both APIs, and what isn't.

Source: the exception classes of the ``openai`` package; error texts as quoted in public issues and repositories.
"""

from __future__ import annotations

import re

WITH_CODE = frozenset(
    {
        "APIError",
        "APIStatusError",
        "APIConnectionError",
        "APITimeoutError",
        "APIResponseValidationError",
        "BadRequestError",
        "AuthenticationError",
        "PermissionDeniedError",
        "NotFoundError",
        "ConflictError",
        "UnprocessableEntityError",
        "RateLimitError",
        "InternalServerError",
    }
)
"""Exception classes of the SDK whose instances have ``code``."""

BEFORE_THE_API = frozenset(
    {
        "APIConnectionError",
        "APITimeoutError",
        "AuthenticationError",
        "InternalServerError",
        "PermissionDeniedError",
        "RateLimitError",
    }
)
"""Those whose texts come from the SDK or the gateway in front of both APIs."""

CATCHING = WITH_CODE | {"OpenAIError", "Exception", "BaseException"}
"""Classes under which a failed request is caught."""

SAME_ATTRIBUTES = frozenset({"code", "status_code", "type", "request_id", "http_status", "headers", "request"})
"""What an exception, its body or its response tells in the same way on both APIs."""

ATTRIBUTES = SAME_ATTRIBUTES | {"args", "body", "message", "param", "response", "completion"}
"""What exceptions of Python and the SDK have; ``completion`` those of a truncated ``parse``."""

CONTEXT_CODE = "context_length_exceeded"

_CONTEXT_TEXT = re.compile(
    r"context[ _]length|this model's maximum context|reduce the length of the messages|reduce your prompt",
    re.IGNORECASE,
)

_SAME_TEXT = re.compile(
    r"(?:error code: ?)?\d{3}\b.{0,3}"
    r"|.*(?:rate[ _-]?limit|quota|time[d ]*[ -]?out|timeout|connect|api[ _]?key|unauthori[sz]ed|overloaded|billing"
    r"|too many requests|server error|service unavailable|bad gateway|insufficient).*"
    r"|context_length_exceeded|invalid_request_error|content_filter|content_policy_violation|model_not_found"
    r"|invalid_prompt|server_error|invalid_image.*",
    re.IGNORECASE,
)


def is_context_text(literal: str) -> bool:
    """Whether ``literal`` is a part of chat's text about too long messages, for which ``CONTEXT_CODE`` stands."""
    return literal.lower() != CONTEXT_CODE and _CONTEXT_TEXT.search(literal) is not None


def is_same_text(literal: str) -> bool:
    """Whether ``literal`` is found in the text of an error of either API: codes, and what the gateway says."""
    return _SAME_TEXT.fullmatch(literal) is not None
