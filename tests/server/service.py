"""Answers one request: the path says which API, the rules whether it is valid, the script what is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from openai.types.chat.completion_create_params import (
    CompletionCreateParamsNonStreaming,
    CompletionCreateParamsStreaming,
)
from openai.types.responses.response_create_params import (
    ResponseCreateParamsNonStreaming,
    ResponseCreateParamsStreaming,
)

from tests.server import (
    chat_answers,
    chat_rules,
    from_chat,
    from_responses,
    responses_answers,
    responses_rules,
    tolerances,
)
from tests.server.answer import Answer, Failure, usage
from tests.server.errors import ApiError, from_violation, invalid
from tests.server.failures import Api, error_for
from tests.server.form import Form
from tests.server.run import Exchange, Run, Stored
from tests.server.schema import violations
from tests.server.script import reply
from tests.server.settings import own_headers
from tests.server.shape import Shape

ROUTE = re.compile(
    r"(?:/(?P<openai>v1)|/(?P<azure>openai)(?:/v1|/deployments/(?P<deployment>[^/]+)|(?P<dated>)))"
    r"/(?P<api>chat/completions|responses)(?:/(?P<id>[^/]+))?\Z"
)


@dataclass(frozen=True)
class Request:
    """An HTTP request: the path below the run's own URL, and the parsed body."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Any = None


@dataclass(frozen=True)
class Reply:
    """An HTTP answer: a JSON ``body``, or ``events`` of a stream in the framing of ``api``."""

    status: int
    body: dict[str, Any] | None = None
    events: Iterator[dict[str, Any]] | None = None
    api: Api = "chat"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Route:
    """Where a request goes."""

    api: Api
    surface: Literal["openai", "azure"]
    deployment: str | None
    dated: bool
    identity: str | None


def handle(run: Run, request: Request) -> Reply:
    """Answer a request and record it in its run."""
    try:
        route = find_route(request)
        _authenticate(request)
        if route.identity is not None:
            return _stored(run, request, route)
        if request.method != "POST":
            raise ApiError(f"Invalid method for URL ({request.method} {request.path})", 405)
        return _create(run, request, route)
    except ApiError as error:
        run.record(Exchange("unknown", request.path, request.body, status=error.status, error=error))
        return Reply(error.status, error.body)


def find_route(request: Request) -> Route:
    """Read the path. Raises ``ApiError`` (404) when no API lives there."""
    found = ROUTE.match(request.path)
    version = request.query.get("api-version")
    if found is None or (found["deployment"] and found["api"] == "responses"):
        raise ApiError(f"Invalid URL ({request.method} {request.path})", 404)
    dated = bool(found["azure"]) and not request.path.startswith("/openai/v1/")
    if dated and found["api"] == "responses":
        for error in responses_rules.azure_version(version):
            raise error
    if dated and found["api"] != "responses" and (version is None or not found["deployment"]):
        raise ApiError("Resource not found", 404, code="404")
    return Route(
        "responses" if found["api"] == "responses" else "chat",
        "azure" if found["azure"] else "openai",
        found["deployment"],
        dated,
        found["id"],
    )


def _authenticate(request: Request) -> None:
    headers = {name.lower(): value for name, value in request.headers.items()}
    key = headers.get("api-key") or headers.get("authorization", "").removeprefix("Bearer ")
    if not key or key.startswith("wrong"):
        raise ApiError("Incorrect API key provided.", 401, "authentication_error", code="invalid_api_key")


def _create(run: Run, request: Request, route: Route) -> Reply:
    if not isinstance(request.body, dict):
        raise invalid("We could not parse the JSON body of your request.")
    body = dict(request.body)
    if route.deployment:
        body["model"] = route.deployment
    if route.api == "chat":
        body = _valid_chat(body)
        conversation: tuple[dict[str, Any], ...] = ()
    else:
        body, conversation = _valid_responses(run, body)
    form = run.without_ignored(read(request, route, body, conversation))
    seen = run.count(form)
    answer = reply(form, run.script, seen)
    if isinstance(answer, Answer) and answer.failed and route.api == "chat":
        answer = Failure(500)
    if isinstance(answer, Failure):
        return _refuse(run, request, route, form, answer)
    shape = Shape(form, body, answer, usage(form, answer), f"{form.digest}{seen}")
    run.record(Exchange("answer", request.path, request.body, form, answer=answer))
    return _answer(run, shape, route, conversation)


def _valid_chat(body: dict[str, Any]) -> dict[str, Any]:
    body = tolerances.for_chat(body)
    params = CompletionCreateParamsStreaming if body.get("stream") else CompletionCreateParamsNonStreaming
    for violation in violations(body, params):
        raise from_violation(violation)
    for error in chat_rules.check(body):
        raise error
    return body


def _valid_responses(run: Run, body: dict[str, Any]) -> tuple[dict[str, Any], tuple[dict[str, Any], ...]]:
    body = tolerances.for_responses(body)
    params = ResponseCreateParamsStreaming if body.get("stream") else ResponseCreateParamsNonStreaming
    for violation in violations(body, params):
        raise from_violation(violation)
    given = body.get("input") or []
    items = [{"role": "user", "content": given}] if isinstance(given, str) else given
    conversation = (*_previous(run, body), *items)
    for error in responses_rules.check(body, conversation, run.given_out):
        raise error
    return body, conversation


def _previous(run: Run, body: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    previous = body.get("previous_response_id")
    if previous is None:
        return ()
    if previous not in run.stored:
        raise invalid(
            f"Previous response with id '{previous}' not found.", "previous_response_id", "previous_response_not_found"
        )
    return run.stored[previous].conversation


def read(request: Request, route: Route, body: dict[str, Any], conversation: tuple[dict[str, Any], ...]) -> Form:
    """Bring a valid request to its canonical form."""
    reader = from_chat if route.api == "chat" else from_responses
    items = from_chat.items(body) if route.api == "chat" else from_responses.items(conversation)
    settings = reader.settings(body)
    query = {name: value for name, value in request.query.items() if name != "api-version"}
    if query:
        settings["query"] = query
    return Form(
        route.surface,
        body["model"],
        bool(body.get("stream")),
        items,
        reader.tools(body),
        reader.choice(body),
        reader.format_(body),
        settings,
        own_headers(request.headers),
    )


def _refuse(run: Run, request: Request, route: Route, form: Form, failure: Failure) -> Reply:
    error = error_for(failure, route.api, form)
    run.record(Exchange("answer", request.path, request.body, form, status=error.status, error=error))
    return Reply(error.status, error.body, headers={"retry-after-ms": "1", "x-request-id": f"req_{form.digest}"})


def _answer(run: Run, shape: Shape, route: Route, conversation: tuple[dict[str, Any], ...]) -> Reply:
    headers = {
        "x-request-id": f"req_{shape.ident}",
        "x-ratelimit-remaining-requests": str(5000 + int(shape.form.digest[:2], 16)),
    }
    if route.api == "chat":
        if shape.form.stream:
            return Reply(200, events=chat_answers.stream(shape), headers=headers)
        body = chat_answers.completion(shape)
        if shape.body.get("store"):
            run.store(body["id"], Stored(body))
        return Reply(200, body, headers=headers)
    stored = shape.body.get("store") is not False
    run.give_out(responses_answers.items(shape), stored=stored)
    body = responses_answers.response(shape)
    if stored:
        run.store(body["id"], Stored(body, (*conversation, *body["output"])))
    if shape.form.stream:
        return Reply(200, events=responses_answers.stream(shape), api="responses", headers=headers)
    return Reply(200, body, api="responses", headers=headers)


def _stored(run: Run, request: Request, route: Route) -> Reply:
    """Answer ``GET`` and ``DELETE`` of a stored answer."""
    identity = route.identity or ""
    subject = identity.removeprefix("chatcmpl-").removeprefix("resp_")
    operation: Literal["retrieve", "delete"] = "delete" if request.method == "DELETE" else "retrieve"
    prefix = "chatcmpl-" if route.api == "chat" else "resp_"
    if identity not in run.stored or not identity.startswith(prefix):
        noun = "Chat completion" if route.api == "chat" else "Response"
        error = ApiError(f"{noun} with id '{identity}' not found.", 404)
        run.record(Exchange(operation, request.path, None, subject=subject, status=404, error=error))
        return Reply(404, error.body)
    run.record(Exchange(operation, request.path, None, subject=subject))
    if operation == "retrieve":
        return Reply(200, run.stored[identity].body)
    del run.stored[identity]
    kind = "chat.completion.deleted" if route.api == "chat" else "response.deleted"
    return Reply(200, {"id": identity, "object": kind, "deleted": True})
