"""Clients, hosts and Azure versions."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import openai
import pytest
from chat2responses.api import providers
from chat2responses.api.providers import (
    AZURE_ARGUMENTS,
    CLIENT_NAMES,
    CLIENTS,
    ENDPOINT_ARGUMENTS,
    HOSTS,
    NEUTRAL_ARGUMENTS,
    REDIRECTING_ARGUMENTS,
    azure_path,
    azure_version_ok,
    freed_by,
    host_kind,
    host_of,
    is_localhost,
    is_openai_host,
    other_sdk,
)
from openai._data_residency import _DATA_RESIDENCY_BASE_URLS

from tests.api.sdk import arguments_of, resolve

SDK_CLIENTS = [name for name in openai.__all__ if name.endswith(("OpenAI", "Client")) and "Default" not in name]


@pytest.mark.parametrize("name", SDK_CLIENTS)
def test_every_client_of_the_sdk_is_known(name: str) -> None:
    row = CLIENTS[f"openai.{name}"]
    assert row.is_async is name.startswith("Async")
    assert row.family in name.lower() or row.family == "openai"


@pytest.mark.parametrize("name", [name for name in CLIENTS if name.startswith("openai.")])
def test_client_exists(name: str) -> None:
    assert inspect.isclass(resolve(name))


@pytest.mark.parametrize(
    "method",
    [
        openai.OpenAI,
        openai.AsyncOpenAI,
        openai.AzureOpenAI,
        openai.AsyncAzureOpenAI,
        resolve("openai.OpenAI.with_options"),
        resolve("openai.AzureOpenAI.copy"),
    ],
)
def test_every_argument_of_a_client_is_judged(method: object) -> None:
    known = NEUTRAL_ARGUMENTS | REDIRECTING_ARGUMENTS | ENDPOINT_ARGUMENTS | AZURE_ARGUMENTS | {"_extra_kwargs"}
    assert arguments_of(method) - known == set()


@pytest.mark.parametrize("client", [openai.OpenAI, openai.AsyncOpenAI])
def test_what_requests_go_through_is_known(client: Callable[..., object]) -> None:
    made = client(api_key="none")
    internal = {name for name in {*dir(client), *vars(made)} if name.startswith("_") and not name.startswith("__")}
    assert internal <= CLIENT_NAMES
    assert {"chat", "beta", "responses", "post", "request", "base_url", "with_options", "copy"} <= CLIENT_NAMES


def test_judgements_dont_overlap() -> None:
    assert not NEUTRAL_ARGUMENTS & (REDIRECTING_ARGUMENTS | ENDPOINT_ARGUMENTS | AZURE_ARGUMENTS)


def test_openai_hosts_are_those_of_the_sdk() -> None:
    assert {host_of(url) for url in _DATA_RESIDENCY_BASE_URLS.values()} == providers.OPENAI_HOSTS


def test_plain_http_clients_of_the_sdk_exist() -> None:
    assert all(resolve(name) for name in providers.PLAIN_HTTP_CLIENTS if name.startswith("openai."))


@pytest.mark.parametrize(
    ("version", "ok"),
    [
        ("2025-03-01-preview", True),
        ("2025-04-01-preview", True),
        ("2026-01-01-preview", True),
        ("preview", True),
        ("latest", True),
        ("2025-02-01-preview", False),
        ("2024-12-01-preview", False),
        ("2024-06-01", False),
        ("2024-10-21", False),
        ("2025-03-01", False),
        ("2025-03-01-preview ", False),
        ("v1", False),
        ("", False),
    ],
)
def test_azure_version(version: str, ok: bool) -> None:
    assert azure_version_ok(version) is ok


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://api.openai.com/v1", "openai"),
        ("https://eu.api.openai.com/v1/", "openai"),
        ("https://API.OpenAI.com", "openai"),
        ("https://api.openai.com.evil.example/v1", "unknown"),
        ("https://res.openai.azure.com/openai/v1/", "azure"),
        ("https://models.inference.ai.azure.com", "lacks"),
        ("https://api.groq.com/openai/v1", "has"),
        ("https://generativelanguage.googleapis.com/v1beta/openai/", "lacks"),
        ("https://us-central1-aiplatform.googleapis.com/v1", "lacks"),
        ("https://account.snowflakecomputing.com/api/v2/cortex/v1", "has"),
        ("http://localhost:11434/v1", "localhost"),
        ("http://127.0.0.1:8000/v1", "localhost"),
        ("http://[::1]:8000/v1", "localhost"),
        ("http://192.168.1.20:1234/v1", "localhost"),
        ("http://172.16.0.1/v1", "localhost"),
        ("http://172.32.0.1/v1", "unknown"),
        ("http://host.docker.internal:8080", "localhost"),
        ("https://notopenrouter.ai/v1", "unknown"),
        ("https://openrouter.ai/api/v1", "has"),
        ("llm.corp.example", "unknown"),
        ("not a url", "unknown"),
        ("http://[broken", "unknown"),
        ("", "unknown"),
    ],
)
def test_host_kind(url: str, kind: str) -> None:
    assert host_kind(url) == kind
    assert is_openai_host(url) is (kind == "openai")
    assert kind != "localhost" or is_localhost(url)


@pytest.mark.parametrize(
    ("url", "hosts", "freed"),
    [
        ("https://llm.corp.example/v1", {"any"}, True),
        ("https://llm.corp.example/v1", {"llm.corp.example"}, True),
        ("https://llm.corp.example/v1", {"https://llm.corp.example/v1"}, True),
        ("https://llm.corp.example/v1", {"corp.example"}, False),
        ("https://api.groq.com/openai/v1", {"any"}, True),
        ("https://api.cerebras.ai/v1", {"any"}, False),
        ("https://api.cerebras.ai/v1", {"api.cerebras.ai"}, True),
        ("http://localhost:11434/v1", {"any"}, False),
        ("http://localhost:11434/v1", {"localhost"}, True),
        ("https://llm.corp.example/v1", set(), False),
    ],
)
def test_vouching(url: str, hosts: set[str], freed: bool) -> None:
    assert freed_by(url, frozenset(hosts)) is freed


def test_hosts_are_named_once() -> None:
    patterns = [row.pattern for row in HOSTS]
    assert len(patterns) == len(set(patterns))


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://r.openai.azure.com/openai/v1/", "v1"),
        ("https://r.openai.azure.com/openai/v1", "v1"),
        ("https://r.openai.azure.com/openai/deployments/prod/", "deployment"),
        ("https://r.openai.azure.com/openai", "other"),
    ],
)
def test_azure_path(url: str, kind: str) -> None:
    assert azure_path(url) == kind


@pytest.mark.parametrize(
    ("dotted", "provider"),
    [
        ("groq.Groq", "Groq"),
        ("groq", "Groq"),
        ("azure.ai.inference.ChatCompletionsClient", "Azure AI Inference"),
        ("azure.identity.DefaultAzureCredential", ""),
        ("openai.OpenAI", ""),
        ("groqqy.Client", ""),
    ],
)
def test_other_sdk(dotted: str, provider: str) -> None:
    assert other_sdk(dotted) == provider
