"""The API's error shape, and the texts that the two APIs give for the same mistake."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.server.schema import Violation


@dataclass(eq=False)
class ApiError(Exception):
    """An answer with an error status. ``extra`` holds further keys of the error object (Azure's filter results)."""

    message: str
    status: int = 400
    type: str = "invalid_request_error"
    param: str | None = None
    code: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def error(self) -> dict[str, Any]:
        """The error object as both APIs send it."""
        return {"message": self.message, "type": self.type, "param": self.param, "code": self.code, **self.extra}

    @property
    def body(self) -> dict[str, Any]:
        """The JSON body of the HTTP answer."""
        return {"error": self.error}


def invalid(message: str, param: str | None = None, code: str | None = None) -> ApiError:
    """Give a 400 for a request that breaks a rule."""
    return ApiError(message, param=param, code=code)


def from_violation(violation: Violation) -> ApiError:
    """Give the 400 for a request that doesn't fit the types."""
    path = violation.path
    if violation.kind == "missing":
        return invalid(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")
    if violation.kind == "unknown":
        return invalid(f"Unknown parameter: '{path}'.", path, "unknown_parameter")
    if violation.kind == "value":
        return invalid(
            f"Invalid value for '{path}'. Supported values are: {violation.expected}.", path, "invalid_value"
        )
    return invalid(f"Invalid type for '{path}': expected {violation.expected}.", path, "invalid_type")
