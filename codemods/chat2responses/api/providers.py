"""Whose client is it, and does the other end know ``/responses``?

Source: ``openai`` package (clients, their arguments, environment variables, data residency hosts), documentation of
the providers named, public call sites (other SDKs whose call text is the same).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import urlsplit

Family = Literal["openai", "azure", "bedrock"]
HostKind = Literal["openai", "azure", "has", "lacks", "unknown", "localhost"]


@dataclass(frozen=True)
class ClientClass:
    """A class whose instances offer ``chat.completions`` and ``responses`` of the OpenAI SDK."""

    family: Family
    is_async: bool
    wrapper: str = ""
    """Who wraps the SDK's class, empty for the SDK itself."""


def _wrapped(module: str, who: str) -> dict[str, ClientClass]:
    return {
        f"{module}.OpenAI": ClientClass("openai", False, who),
        f"{module}.AsyncOpenAI": ClientClass("openai", True, who),
        f"{module}.AzureOpenAI": ClientClass("azure", False, who),
        f"{module}.AsyncAzureOpenAI": ClientClass("azure", True, who),
    }


CLIENTS: Mapping[str, ClientClass] = MappingProxyType(
    {
        "openai.OpenAI": ClientClass("openai", False),
        "openai.Client": ClientClass("openai", False),
        "openai.AsyncOpenAI": ClientClass("openai", True),
        "openai.AsyncClient": ClientClass("openai", True),
        "openai.AzureOpenAI": ClientClass("azure", False),
        "openai.AsyncAzureOpenAI": ClientClass("azure", True),
        "openai.lib.azure.AzureOpenAI": ClientClass("azure", False),
        "openai.lib.azure.AsyncAzureOpenAI": ClientClass("azure", True),
        "openai._client.OpenAI": ClientClass("openai", False),
        "openai._client.AsyncOpenAI": ClientClass("openai", True),
        "openai.BedrockOpenAI": ClientClass("bedrock", False),
        "openai.AsyncBedrockOpenAI": ClientClass("bedrock", True),
        "openai.lib.bedrock.BedrockOpenAI": ClientClass("bedrock", False),
        "openai.lib.bedrock.AsyncBedrockOpenAI": ClientClass("bedrock", True),
        **_wrapped("langfuse.openai", "Langfuse"),
        **_wrapped("posthog.ai.openai", "PostHog"),
    }
)
"""Dotted name where the class is imported from -> what it makes."""

_CLIENT_NAMES = """
_admin_api_key_auth _ambient_authorizations _api_key_provider _api_version _auth_headers _auth_query
_azure_ad_token _azure_ad_token_provider _azure_deployment _azure_endpoint _base_url _base_url_was_default
_bearer_auth _build_headers _build_request _calculate_retry_timeout _client _configure_realtime
_configure_realtime_with_api_key _custom_auth _custom_headers _custom_query _data_residency _default_stream_cls
_enforce_trailing_slash _get_azure_ad_token _idempotency_header _idempotency_key _is_protocol _make_sse_decoder
_make_status_error _make_status_error_from_response _maybe_override_cast_to _parse_retry_after_header _platform
_prepare_options _prepare_request _prepare_url _process_response _process_response_data _provider
_provider_runtime _refresh_api_key _request _request_api_list _retry_request _send_request _send_with_auth_retry
_serialize_multipartform _should_retry _should_stream_response_body _sleep_for_retry _strict_response_validation
_validate_headers _validate_max_retries _version _websocket_query_params _websocket_query_params_fallback
_workload_identity_auth __getattr__ __getattribute__
base_url beta chat completions copy delete get get_api_list patch post put qs request responses with_options
with_raw_response with_streaming_response
"""
CLIENT_NAMES: frozenset[str] = frozenset(_CLIENT_NAMES.split())
"""Attributes of the SDK's clients through which requests go: a class that derives from one keeps them as they are."""

MODULE_CLIENTS: Mapping[str, ClientClass] = MappingProxyType(
    {
        "openai": ClientClass("openai", False),
        "langfuse.openai.openai": ClientClass("openai", False, "Langfuse"),
    }
)
"""Modules (or modules re-exported under a dotted name) that are a client themselves."""

WRAPPING_CALLS: frozenset[str] = frozenset(
    {
        "langsmith.wrappers.wrap_openai",
        "langsmith.wrap_openai",
        "braintrust.wrap_openai",
        "braintrust.oai.wrap_openai",
        "weave.integrations.openai.openai_sdk.wrap_openai",
        "honeyhive.wrap_openai",
        "judgeval.wrap",
        "opik.integrations.openai.track_openai",
    }
)
"""Functions that take a client and give one with the same interface, Responses included."""

INSTRUMENTING_CALLS: frozenset[str] = frozenset(
    {
        "mlflow.openai.autolog",
        "mlflow.autolog",
        "weave.init",
        "logfire.instrument_openai",
        "langtrace_python_sdk.langtrace.init",
        "agentops.init",
        "openinference.instrumentation.openai.OpenAIInstrumentor.instrument",
        "opentelemetry.instrumentation.openai.OpenAIInstrumentor.instrument",
        "opentelemetry.instrumentation.openai_v2.OpenAIInstrumentor.instrument",
        "ddtrace.patch",
        "ddtrace.patch_all",
    }
)
"""Calls that instrument the SDK in place; they observe Responses calls as well and change no result."""

INSTRUCTOR_CALLS: frozenset[str] = frozenset(
    {
        "instructor.patch",
        "instructor.apatch",
        "instructor.from_openai",
        "instructor.from_provider",
        "instructor.from_litellm",
        "instructor.from_anthropic",
        "instructor.from_groq",
        "instructor.from_mistral",
        "instructor.from_gemini",
        "instructor.from_cohere",
        "instructor.from_fireworks",
        "instructor.from_cerebras",
        "instructor.handle_response_model",
        "instructor.client.from_openai",
        "instructor.Instructor",
        "instructor.AsyncInstructor",
    }
)
"""Entry points of instructor: what they give, and the client that they take, is reported and left alone."""

INSTRUCTOR_PATCHES: frozenset[str] = frozenset({"instructor.patch", "instructor.apatch"})
"""Those that change the client in place."""

INSTRUCTOR_KEYWORDS: frozenset[str] = frozenset({"response_model", "validation_context"})
"""Keywords of a ``create`` call that only instructor's patched method takes."""

OTHER_SDKS: Mapping[str, str] = MappingProxyType(
    {
        "groq": "Groq",
        "together": "Together AI",
        "zhipuai": "Zhipu AI",
        "zai": "Z.ai",
        "volcenginesdkarkruntime": "Volcengine Ark",
        "huggingface_hub": "Hugging Face",
        "cerebras": "Cerebras",
        "mistralai": "Mistral AI",
        "litellm": "LiteLLM",
        "portkey_ai": "Portkey",
        "fireworks": "Fireworks AI",
        "llama_cpp": "llama.cpp",
        "anthropic": "Anthropic",
        "cohere": "Cohere",
        "dashscope": "DashScope",
        "xai_sdk": "xAI",
        "perplexity": "Perplexity",
        "sambanova": "SambaNova",
        "g4f": "gpt4free",
        "writerai": "Writer",
        "baseten": "Baseten",
        "replicate": "Replicate",
        "databricks": "Databricks",
        "ibm_watsonx_ai": "IBM watsonx",
        "azure.ai.inference": "Azure AI Inference",
        "aisuite": "aisuite",
        "llamaapi": "Llama API",
        "llama_api_client": "Llama API",
        "friendli": "Friendli",
        "predibase": "Predibase",
        "nebius": "Nebius",
        "deepinfra": "DeepInfra",
        "ai21": "AI21",
        "reka": "Reka",
        "upstage": "Upstage",
        "monsterapi": "MonsterAPI",
        "openrouter": "OpenRouter",
        "vllm": "vLLM",
        "ollama": "Ollama",
        "guardrails": "Guardrails",
        "baidubce": "Baidu",
        "qianfan": "Baidu Qianfan",
        "snowflake": "Snowflake",
        "unify": "Unify",
        "promptlayer": "PromptLayer",
        "any_llm": "any-llm",
        "edenai": "Eden AI",
    }
)
"""Top-level package (or dotted prefix) of an SDK with the call text ``chat.completions.create`` -> its name."""

WITHOUT_CHAT: tuple[str, ...] = ("anthropic.", "google.", "vertexai.", "boto3.", "builtins.")
"""Prefixes of what has no ``chat.completions``: a call there fails in the same way before and after."""

ENDPOINT_ARGUMENTS: frozenset[str] = frozenset({"base_url", "azure_endpoint"})
"""Constructor arguments that name the other end."""

REDIRECTING_ARGUMENTS: frozenset[str] = frozenset({"provider", "http_client"})
"""Constructor arguments that can send requests elsewhere without a URL in sight.

``http_client`` is harmless when it is one of ``PLAIN_HTTP_CLIENTS`` made without ``TRANSPORT_ARGUMENTS``.
"""

PLAIN_HTTP_CLIENTS: frozenset[str] = frozenset(
    {
        "httpx.Client",
        "httpx.AsyncClient",
        "httpx2.Client",
        "httpx2.AsyncClient",
        "openai.DefaultHttpxClient",
        "openai.DefaultAsyncHttpxClient",
        "openai.DefaultHttpx2Client",
        "openai.DefaultAsyncHttpx2Client",
        "openai.DefaultAioHttpClient",
    }
)
TRANSPORT_ARGUMENTS: frozenset[str] = frozenset({"transport", "mounts", "event_hooks", "app", "base_url"})

NEUTRAL_ARGUMENTS: frozenset[str] = frozenset(
    {
        "api_key",
        "admin_api_key",
        "workload_identity",
        "organization",
        "project",
        "webhook_secret",
        "data_residency",
        "websocket_base_url",
        "timeout",
        "max_retries",
        "default_headers",
        "set_default_headers",
        "default_query",
        "set_default_query",
        "azure_ad_token",
        "azure_ad_token_provider",
        "_strict_response_validation",
        "_enforce_credentials",
    }
)
"""Constructor, ``with_options`` and ``copy`` arguments that leave the endpoint gate as it is."""

AZURE_ARGUMENTS: frozenset[str] = frozenset({"api_version", "azure_endpoint", "azure_deployment", "base_url"})
"""Arguments that the Azure rules look at."""

DEFAULT_BASE_URL_VARIABLES: frozenset[str] = frozenset({"OPENAI_BASE_URL"})
"""Environment variables that the SDK itself takes ``base_url`` from: reading one in code changes nothing."""

REDIRECT_VARIABLES: frozenset[str] = frozenset({"OPENAI_BASE_URL", "OPENAI_API_BASE"})
"""Environment variables which, set to another host anywhere in a project, redirect its clients."""

AZURE_VERSION_VARIABLES: frozenset[str] = frozenset({"OPENAI_API_VERSION", "AZURE_OPENAI_API_VERSION"})


@dataclass(frozen=True)
class Host:
    """A host of another provider.

    ``pattern`` is the host, whose subdomains count too, or a suffix when it begins with ``-``.
    """

    pattern: str
    provider: str
    kind: Literal["has", "lacks", "unknown"]
    remark: str = ""

    def matches(self, host: str) -> bool:
        """Whether the lower-case ``host`` is this one."""
        suffix = self.pattern if self.pattern.startswith("-") else f".{self.pattern}"
        return host == self.pattern or host.endswith(suffix)


_HAS: Final = "has"
_LACKS: Final = "lacks"

HOSTS: tuple[Host, ...] = (
    Host("api.deepseek.com", "DeepSeek", _HAS, "mostly stateless"),
    Host("api.perplexity.ai", "Perplexity", _HAS, "under /v1"),
    Host("api.mistral.ai", "Mistral AI", _HAS, "preview"),
    Host("api.together.xyz", "Together AI", _HAS, "mostly stateless"),
    Host("api.together.ai", "Together AI", _HAS, "mostly stateless"),
    Host("api.sambanova.ai", "SambaNova", _HAS, "mostly stateless"),
    Host("api.x.ai", "xAI", _HAS),
    Host("api.groq.com", "Groq", _HAS, "mostly stateless"),
    Host("openrouter.ai", "OpenRouter", _HAS, '"store": true is a 400'),
    Host("api.fireworks.ai", "Fireworks AI", _HAS, "answers are stored"),
    Host("api.upstage.ai", "Upstage", _HAS),
    Host("snowflakecomputing.com", "Snowflake", _HAS),
    Host("dashscope.aliyuncs.com", "Alibaba Cloud", _HAS),
    Host("dashscope-intl.aliyuncs.com", "Alibaba Cloud", _HAS),
    Host("models.inference.ai.azure.com", "GitHub Models", _LACKS),
    Host("models.github.ai", "GitHub Models", _LACKS),
    Host("api.cerebras.ai", "Cerebras", _LACKS),
    Host("generativelanguage.googleapis.com", "Gemini's compatibility layer", _LACKS),
    Host("aiplatform.googleapis.com", "Gemini's compatibility layer on Vertex AI", _LACKS),
    Host("-aiplatform.googleapis.com", "Gemini's compatibility layer on Vertex AI", _LACKS),
    Host("api.anthropic.com", "Anthropic's compatibility layer", _LACKS),
    Host("api.cohere.ai", "Cohere's compatibility layer", _LACKS),
    Host("api.cohere.com", "Cohere's compatibility layer", _LACKS),
)
"""Hosts with documented knowledge; every other host is unknown. Source: the providers' documentation."""

HAS_SOFTWARE: tuple[str, ...] = ("Ollama >= 0.13.3", "LM Studio", "vLLM", "LiteLLM proxy")
"""Servers people run themselves that are documented to have /responses (LM Studio rejects text without format)."""

OPENAI_HOST = "api.openai.com"

OPENAI_HOSTS: frozenset[str] = frozenset(
    {OPENAI_HOST, *(f"{region}.api.openai.com" for region in ("us", "eu", "ae", "au", "in", "jp"))}
)
"""OpenAI's own hosts (SDK: data residency)."""

AZURE_HOST_SUFFIXES = (
    ".openai.azure.com",
    ".openai.azure.us",
    ".openai.azure.cn",
    ".cognitiveservices.azure.com",
    ".services.ai.azure.com",
)
AZURE_V1_PATH = "/openai/v1"
"""Path under which an Azure resource serves the unversioned API to a plain ``OpenAI`` client."""

FIRST_AZURE_VERSION = "2025-03-01-preview"
AZURE_VERSION_NAMES = frozenset({"preview", "latest"})
AZURE_TOO_OLD_TEXT = "enabled only for api-version 2025-03-01-preview and later"
"""What the service answers to an older version."""

_PREVIEW_DATE = re.compile(r"\d{4}-\d{2}-\d{2}-preview\Z")
_LOCAL_HOSTS = frozenset({"localhost", "0.0.0.0", "::1", "host.docker.internal", "localhost.localdomain"})
_PRIVATE_ADDRESS = re.compile(r"(?:127|10)\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.")


def azure_version_ok(version: str) -> bool:
    """Whether an Azure ``api-version`` offers Responses.

    True for ``preview``, ``latest`` and preview dates from 2025-03-01 on. Every dated version without ``-preview``
    that exists is too old for Responses (docs: Microsoft), so those and unreadable texts give False.
    """
    if version in AZURE_VERSION_NAMES:
        return True
    return bool(_PREVIEW_DATE.match(version)) and version >= FIRST_AZURE_VERSION


def host_of(url: str) -> str:
    """The lower-case host of ``url`` without port and user, empty when there is none. A bare host is taken too."""
    try:
        return (urlsplit(url if "://" in url else f"//{url}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_openai_host(url: str) -> bool:
    """Whether ``url`` (or a bare host) is OpenAI's own API."""
    return host_of(url) in OPENAI_HOSTS


def is_azure_host(url: str) -> bool:
    """Whether ``url`` (or a bare host) is an Azure OpenAI resource."""
    return host_of(url).endswith(AZURE_HOST_SUFFIXES)


def azure_path(url: str) -> Literal["v1", "deployment", "other"]:
    """Which API an Azure ``base_url`` names: the unversioned one, one deployment's chat endpoint, or anything else."""
    path = urlsplit(url).path
    if "/deployments/" in path:
        return "deployment"
    return "v1" if path.rstrip("/").endswith(AZURE_V1_PATH) else "other"


def is_localhost(url: str) -> bool:
    """Whether ``url`` (or a bare host) is this machine, a container or a private network address."""
    host = host_of(url)
    return host in _LOCAL_HOSTS or host.endswith((".localhost", ".local")) or bool(_PRIVATE_ADDRESS.match(host))


def known_host(url: str) -> Host | None:
    """The row of ``HOSTS`` for ``url`` (or a bare host), None when the host isn't known."""
    host = host_of(url)
    return next((row for row in HOSTS if row.matches(host)), None)


def host_kind(url: str) -> HostKind:
    """What is known of the other end: OpenAI itself, Azure, localhost, or another host with/without /responses."""
    if is_openai_host(url):
        return "openai"
    known = known_host(url)
    if known:
        return known.kind
    if is_azure_host(url):
        return "azure"
    return "localhost" if is_localhost(url) else "unknown"


def freed_by(url: str, hosts: frozenset[str]) -> bool:
    """Whether the user's ``--responses-host`` values free the host of ``url``.

    A host named exactly is freed whatever is known of it; ``any`` frees what isn't known to lack /responses, and
    never localhost.
    """
    if host_of(url) in {host_of(host) for host in hosts if host != "any"}:
        return True
    return "any" in hosts and host_kind(url) in ("has", "unknown")


def other_sdk(dotted: str) -> str:
    """The provider of the SDK that ``dotted`` (an imported name) comes from, empty when it isn't a known one."""
    parts = dotted.split(".")
    return next(
        (OTHER_SDKS[prefix] for size in range(len(parts), 0, -1) if (prefix := ".".join(parts[:size])) in OTHER_SDKS),
        "",
    )


def is_instructor(dotted: str) -> bool:
    """Whether ``dotted`` (an imported name, perhaps called) belongs to instructor."""
    return dotted in INSTRUCTOR_CALLS or dotted.split(".", 1)[0] == "instructor"


def is_other_client(dotted: str) -> bool:
    """Whether what ``dotted`` names, or gives when called, is proven not to be a client of the OpenAI SDK."""
    name = dotted.split("(", 1)[0]
    return bool(other_sdk(name)) or is_instructor(name)
