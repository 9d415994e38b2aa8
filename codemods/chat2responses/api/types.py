"""Type names of Chat Completions and what stands for them in annotations.

Only for annotations: at run time several targets are unions, and several chat classes become the one ``Response``.

Source: ``openai.types.chat``, ``openai.types.responses`` and ``openai.lib.streaming`` of the ``openai`` package.
``tests/api`` fails when ``openai.types.chat`` exports a name that is missing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .versions import FIRST, Version

CHAT = "openai.types.chat"
RESPONSES = "openai.types.responses"
_PARAMS = f"{RESPONSES}.response_create_params"
_INPUT = f"{RESPONSES}.response_input_param"
_OUTPUT_TEXT = f"{RESPONSES}.response_output_text"


@dataclass(frozen=True)
class TypeRow:
    """One type name.

    ``source`` is the dotted name that is imported. ``module`` and ``name`` say where the target is imported from; both
    are empty when there is none, then ``code`` is the reason of the refusal. ``container`` names the type (in
    ``openai.types.responses``) that stands for a ``list``, ``Sequence`` or ``Iterable`` of the source, which as input
    must be an invariant list. ``single`` names the target for one plain text message. ``union`` says that the target
    is no class: ``isinstance`` and calling it fail.
    """

    source: str
    module: str
    name: str
    code: str = ""
    container: str = ""
    single: str = ""
    union: bool = False
    since: Version = FIRST
    note: str = ""

    @property
    def refused(self) -> bool:
        """Whether there is no target."""
        return not self.name

    @property
    def kept(self) -> bool:
        """Whether the name stays: it means the same in both APIs and has no counterpart of its own."""
        return self.module == CHAT


def _chat(
    module: str,
    names: str,
    target: str,
    *,
    target_module: str = RESPONSES,
    container: str = "",
    single: str = "",
    union: bool = False,
    since: Version = FIRST,
    note: str = "",
) -> list[TypeRow]:
    return [
        TypeRow(source, target_module, target, "", container, single, union, since, note)
        for name in names.split()
        for source in (f"{CHAT}.{name}", f"{CHAT}.{module}.{name}")
    ]


def _inner(module: str, names: str, target: str, target_module: str = RESPONSES, **options: bool) -> list[TypeRow]:
    return [
        TypeRow(f"{CHAT}.{module}.{name}", target_module, target, union=options.get("union", False))
        for name in names.split()
    ]


def _none(module: str, names: str, code: str, *, exported: bool = True) -> list[TypeRow]:
    return [
        TypeRow(source, "", "", code)
        for name in names.split()
        for source in ((f"{CHAT}.{name}", f"{CHAT}.{module}.{name}") if exported else (f"{CHAT}.{module}.{name}",))
    ]


_RESULTS = [
    *_chat("chat_completion", "ChatCompletion", "Response"),
    *_inner("chat_completion", "Choice", "Response"),
    *_none("chat_completion", "ChoiceLogprobs Moderation", "result-unknown-attribute", exported=False),
    *_chat("parsed_chat_completion", "ParsedChatCompletion ParsedChoice", "ParsedResponse"),
    *_chat("parsed_chat_completion", "ParsedChatCompletionMessage", "ParsedResponse"),
    *_chat("chat_completion_message", "ChatCompletionMessage", "Response"),
    *_inner("chat_completion_message", "FunctionCall", "ResponseFunctionToolCall"),
    *_inner("chat_completion_message", "Annotation", "AnnotationURLCitation", _OUTPUT_TEXT),
    *_inner("chat_completion_message", "AnnotationURLCitation", "AnnotationURLCitation", _OUTPUT_TEXT),
    *_chat("chat_completion_chunk", "ChatCompletionChunk", "ResponseStreamEvent", union=True),
    *_none(
        "chat_completion_chunk",
        "Choice ChoiceDelta ChoiceDeltaToolCall ChoiceDeltaToolCallFunction ChoiceDeltaFunctionCall",
        "stream-shape",
        exported=False,
    ),
    *_chat("chat_completion_message_tool_call", "ChatCompletionMessageToolCall", "ResponseFunctionToolCall"),
    *_inner("chat_completion_message_tool_call", "Function", "ResponseFunctionToolCall"),
    *_none("chat_completion_message_tool_call", "ChatCompletionMessageToolCallUnion", "result-type-check"),
    *_chat(
        "chat_completion_message_function_tool_call",
        "ChatCompletionMessageFunctionToolCall",
        "ResponseFunctionToolCall",
    ),
    *_inner("chat_completion_message_function_tool_call", "Function", "ResponseFunctionToolCall"),
    *_chat(
        "chat_completion_message_custom_tool_call",
        "ChatCompletionMessageCustomToolCall",
        "ResponseCustomToolCall",
        since=(1, 99, 2),
    ),
    *_chat("parsed_function_tool_call", "ParsedFunctionToolCall ParsedFunction", "ParsedResponseFunctionToolCall"),
    *_chat(
        "chat_completion_token_logprob",
        "ChatCompletionTokenLogprob",
        "Logprob",
        target_module=_OUTPUT_TEXT,
        since=(1, 83, 0),
    ),
    *_inner("chat_completion_token_logprob", "TopLogprob", "LogprobTopLogprob", _OUTPUT_TEXT),
    *_none("chat_completion_audio", "ChatCompletionAudio", "audio"),
    *_none("chat_completion_deleted", "ChatCompletionDeleted", "stored-completions"),
    *_none("chat_completion_store_message", "ChatCompletionStoreMessage", "method-unsupported"),
    *_none("chat_completion_content_part_text", "ChatCompletionContentPartText", "method-unsupported"),
    *_none("chat_completion_content_part_image", "ChatCompletionContentPartImage", "method-unsupported"),
]

_ROLES = "System User Developer Assistant"

_REQUESTS = [
    *_chat(
        "chat_completion_message_param",
        "ChatCompletionMessageParam",
        "ResponseInputItemParam",
        container="ResponseInputParam",
        single="EasyInputMessageParam",
        union=True,
    ),
    *_chat(
        "create_chat_completion_request_message_param",
        "CreateChatCompletionRequestMessageParam",
        "ResponseInputItemParam",
        container="ResponseInputParam",
        single="EasyInputMessageParam",
        union=True,
    ),
    *(
        row
        for role in _ROLES.split()
        for row in _chat(
            f"chat_completion_{role.lower()}_message_param",
            f"ChatCompletion{role}MessageParam",
            "ResponseInputItemParam",
            container="ResponseInputParam",
            single="EasyInputMessageParam",
            union=True,
        )
    ),
    *_chat(
        "chat_completion_tool_message_param",
        "ChatCompletionToolMessageParam",
        "FunctionCallOutput",
        target_module=_INPUT,
        container="ResponseInputParam",
    ),
    *_chat(
        "chat_completion_function_message_param",
        "ChatCompletionFunctionMessageParam",
        "FunctionCallOutput",
        target_module=_INPUT,
        container="ResponseInputParam",
    ),
    *_chat(
        "chat_completion_message_tool_call_param",
        "ChatCompletionMessageToolCallParam",
        "ResponseFunctionToolCallParam",
        container="ResponseInputParam",
    ),
    *_chat(
        "chat_completion_message_function_tool_call_param",
        "ChatCompletionMessageFunctionToolCallParam",
        "ResponseFunctionToolCallParam",
        container="ResponseInputParam",
    ),
    *_chat(
        "chat_completion_message_custom_tool_call_param",
        "ChatCompletionMessageCustomToolCallParam",
        "ResponseCustomToolCallParam",
        container="ResponseInputParam",
        since=(1, 99, 2),
    ),
    *_chat(
        "chat_completion_message_tool_call_union_param",
        "ChatCompletionMessageToolCallUnionParam",
        "ResponseInputItemParam",
        container="ResponseInputParam",
        union=True,
    ),
    *_chat(
        "chat_completion_content_part_param", "ChatCompletionContentPartParam", "ResponseInputContentParam", union=True
    ),
    *_inner("chat_completion_content_part_param", "File", "ResponseInputFileParam"),
    *_chat("chat_completion_content_part_text_param", "ChatCompletionContentPartTextParam", "ResponseInputTextParam"),
    *_chat(
        "chat_completion_content_part_image_param", "ChatCompletionContentPartImageParam", "ResponseInputImageParam"
    ),
    *_none("chat_completion_content_part_image_param", "ImageURL", "message-part", exported=False),
    *_none("chat_completion_content_part_input_audio_param", "ChatCompletionContentPartInputAudioParam", "audio"),
    *_none("chat_completion_content_part_refusal_param", "ChatCompletionContentPartRefusalParam", "assistant-parts"),
    *_chat("chat_completion_tool_param", "ChatCompletionToolParam", "FunctionToolParam"),
    *_chat(
        "chat_completion_function_tool_param",
        "ChatCompletionFunctionToolParam",
        "FunctionToolParam",
    ),
    *_chat("chat_completion_function_tool", "ChatCompletionFunctionTool", "FunctionTool"),
    *_chat("chat_completion_tool_union_param", "ChatCompletionToolUnionParam", "ToolParam", union=True),
    *_chat(
        "chat_completion_custom_tool_param",
        "ChatCompletionCustomToolParam",
        "CustomToolParam",
        since=(1, 99, 2),
    ),
    *_chat(
        "chat_completion_tool_choice_option_param",
        "ChatCompletionToolChoiceOptionParam",
        "ToolChoice",
        target_module=_PARAMS,
        union=True,
    ),
    *_chat("chat_completion_named_tool_choice_param", "ChatCompletionNamedToolChoiceParam", "ToolChoiceFunctionParam"),
    *_chat(
        "chat_completion_named_tool_choice_custom_param",
        "ChatCompletionNamedToolChoiceCustomParam",
        "ToolChoiceCustomParam",
        since=(1, 99, 2),
    ),
    *_chat(
        "chat_completion_allowed_tool_choice_param",
        "ChatCompletionAllowedToolChoiceParam",
        "ToolChoiceAllowedParam",
        since=(1, 99, 2),
    ),
    *_none("chat_completion_allowed_tools_param", "ChatCompletionAllowedToolsParam", "tool-choice-unresolved"),
    *_chat(
        "chat_completion_function_call_option_param",
        "ChatCompletionFunctionCallOptionParam",
        "ToolChoiceFunctionParam",
    ),
    *_chat(
        "chat_completion_stream_options_param",
        "ChatCompletionStreamOptionsParam",
        "StreamOptions",
        target_module=_PARAMS,
        since=(1, 99, 2),
    ),
    *_chat(
        "chat_completion_reasoning_effort",
        "ChatCompletionReasoningEffort",
        "ReasoningEffort",
        target_module="openai.types.shared",
        union=True,
    ),
    *_chat("completion_create_params", "CompletionCreateParams", "ResponseCreateParams", union=True),
    *_inner("completion_create_params", "CompletionCreateParamsBase", "ResponseCreateParamsBase", _PARAMS),
    *_inner(
        "completion_create_params",
        "CompletionCreateParamsNonStreaming",
        "ResponseCreateParamsNonStreaming",
        _PARAMS,
    ),
    *_inner("completion_create_params", "CompletionCreateParamsStreaming", "ResponseCreateParamsStreaming", _PARAMS),
    *_inner("completion_create_params", "Function", "FunctionToolParam"),
    *_inner("completion_create_params", "FunctionCall", "ToolChoice", _PARAMS, union=True),
    *_inner("completion_create_params", "ResponseFormat", "ResponseFormatTextConfigParam", union=True),
    *_inner("completion_create_params", "WebSearchOptions", "WebSearchToolParam"),
    *_none("chat_completion_audio_param", "ChatCompletionAudioParam", "audio"),
    *_none("chat_completion_modality", "ChatCompletionModality", "modalities"),
    *_none("chat_completion_prediction_content_param", "ChatCompletionPredictionContentParam", "prediction"),
    *_none("completion_list_params", "CompletionListParams", "method-unsupported"),
    *_none("completion_update_params", "CompletionUpdateParams", "method-unsupported"),
    *_chat("chat_completion_role", "ChatCompletionRole", "ChatCompletionRole", target_module=CHAT, union=True),
]

_ELSEWHERE = [
    TypeRow("openai.types.CompletionUsage", RESPONSES, "ResponseUsage"),
    TypeRow("openai.types.completion_usage.CompletionUsage", RESPONSES, "ResponseUsage"),
    TypeRow("openai.types.completion_usage.PromptTokensDetails", f"{RESPONSES}.response_usage", "InputTokensDetails"),
    TypeRow(
        "openai.types.completion_usage.CompletionTokensDetails", f"{RESPONSES}.response_usage", "OutputTokensDetails"
    ),
    *(
        TypeRow(source, "openai.types", "ResponsesModel", union=True, since=(1, 67, 0))
        for source in (
            "openai.types.ChatModel",
            "openai.types.chat_model.ChatModel",
            "openai.types.shared.ChatModel",
            "openai.types.shared_params.ChatModel",
        )
    ),
    TypeRow(
        "openai.types.shared_params.ResponseFormatJSONSchema", RESPONSES, "ResponseFormatTextJSONSchemaConfigParam"
    ),
    TypeRow("openai.types.shared_params.FunctionDefinition", "", "", "tools-unresolved"),
    *(
        TypeRow(f"openai.lib.streaming.chat.{chat}", "openai.lib.streaming.responses", target)
        for chat, target in (
            ("ChatCompletionStream", "ResponseStream"),
            ("AsyncChatCompletionStream", "AsyncResponseStream"),
            ("ChatCompletionStreamManager", "ResponseStreamManager"),
            ("AsyncChatCompletionStreamManager", "AsyncResponseStreamManager"),
        )
    ),
    TypeRow(
        "openai.lib.streaming.chat.ChatCompletionStreamEvent",
        "openai.lib.streaming.responses",
        "ResponseStreamEvent",
        union=True,
    ),
]

TYPES: Mapping[str, TypeRow] = MappingProxyType({row.source: row for row in (*_RESULTS, *_REQUESTS, *_ELSEWHERE)})
"""Dotted name as imported (from the package or from its own module) -> row."""

STREAM_CLASSES = frozenset({"openai.Stream", "openai.AsyncStream"})
"""Generic classes that stay; only what stands in their brackets changes."""

RESPONSE_ALIAS = "OpenAIResponse"
"""Name that ``Response`` is imported as where the module has another ``Response`` (web frameworks)."""

_CHAT_CLASSES = (
    "openai.resources.chat.completions.{}",
    "openai.resources.chat.completions.completions.{}",
    "openai.resources.chat.{}",
    "openai.resources.beta.chat.completions.{}",
)
_PATCHED = {
    "Completions": "Responses",
    "AsyncCompletions": "AsyncResponses",
    "CompletionsWithRawResponse": "ResponsesWithRawResponse",
    "AsyncCompletionsWithRawResponse": "AsyncResponsesWithRawResponse",
}

PATCH_TARGETS: Mapping[str, str] = MappingProxyType(
    {
        pattern.format(chat): (
            f"openai.resources.responses.responses.{target}"
            if pattern.count("completions") == 2
            else f"openai.resources.responses.{target}"
        )
        for pattern in _CHAT_CLASSES
        for chat, target in _PATCHED.items()
    }
)
"""Resource class as named in ``patch("...")`` (all spellings occur) -> its counterpart. A method name follows it."""
