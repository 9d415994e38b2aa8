"""The errors that a script asks for, in the words of each API. What is only shown differs, what is tested agrees."""

from __future__ import annotations

from typing import Any, Literal

from tests.server.answer import Failure
from tests.server.errors import ApiError
from tests.server.form import Form

Api = Literal["chat", "responses"]

TYPES = {401: "authentication_error", 403: "permission_error", 429: "requests"}
CODES = {400: "invalid_prompt", 401: "invalid_api_key", 404: "model_not_found", 429: "rate_limit_exceeded"}

MESSAGES: dict[Api, dict[str, str]] = {
    "chat": {
        "context_length_exceeded": "This model's maximum context length is 128000 tokens. However, your messages "
        "resulted in 130001 tokens. Please reduce the length of the messages.",
        "content_filter": "The response was filtered due to the prompt triggering the content management policy.",
        "rate_limit_exceeded": "Rate limit reached for requests. Please try again in 20s.",
        "insufficient_quota": "You exceeded your current quota, please check your plan and billing details.",
        "server": "The server had an error while processing your request. Sorry about that!",
    },
    "responses": {
        "context_length_exceeded": "Your input exceeds the context window of this model. Please adjust your input "
        "and try again.",
        "content_filter": "The prompt was refused by the content management policy.",
        "rate_limit_exceeded": "Rate limit reached for requests. Try again in 20s.",
        "insufficient_quota": "You exceeded your current quota, check your plan and billing details.",
        "server": "An error occurred while processing your request. You can retry your request.",
    },
}

HATE = {"hate": {"filtered": True, "severity": "high"}}


def error_for(failure: Failure, api: Api, form: Form) -> ApiError:
    """Give the error of a scripted failure."""
    if failure.status >= 500:
        return ApiError(MESSAGES[api]["server"], failure.status, "server_error", code=failure.code or "server_error")
    code = failure.code or CODES.get(failure.status)
    known = MESSAGES[api].get(code or "")
    message = known or f"{'The messages' if api == 'chat' else 'The input'} can't be processed: {code}."
    param = "messages" if api == "chat" else "input"
    return ApiError(
        message,
        failure.status,
        TYPES.get(failure.status, "invalid_request_error"),
        param if failure.status == 400 else None,
        code,
        _azure_details(api, form) if code == "content_filter" else {},
    )


def _azure_details(api: Api, form: Form) -> dict[str, Any]:
    if form.surface != "azure":
        return {}
    if api == "chat":
        return {"innererror": {"code": "ResponsibleAIPolicyViolation", "content_filter_result": HATE}}
    return {"content_filters": [{"blocked": True, "source_type": "prompt", "content_filter_results": HATE}]}
