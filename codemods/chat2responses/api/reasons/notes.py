"""Remarks that change no verdict: the closed list of accepted differences, and hints."""

from __future__ import annotations

from .rows import NoteRow

ROWS: tuple[NoteRow, ...] = (
    NoteRow(
        "store-default",
        "Answers are stored",
        "Responses keeps answers for at least 30 days unless store=False is given; chat does so for newer accounts "
        "only.",
        option="store",
        source="docs: OpenAI",
        watch="Whether prompts and answers may be kept by OpenAI; --store false asks not to.",
    ),
    NoteRow(
        "response-ids",
        "Ids look different",
        "Ids begin with resp_ instead of chatcmpl-.",
        watch="Columns, log parsers and tests that expect the prefix or the length of an id: the new ones are longer.",
    ),
    NoteRow(
        "failed-status",
        "A failed answer may come back instead of an exception",
        'create can return a Response whose status is "failed" and whose text is empty where chat raised.',
        watch='Empty answers: count those whose status is "failed".',
    ),
    NoteRow(
        "truncated-parse",
        "A truncated parse raises another class",
        "chat raises LengthFinishReasonError or ContentFilterFinishReasonError, Responses pydantic.ValidationError.",
        source="run",
        watch="Errors of the new class where the old one used to be counted.",
    ),
    NoteRow(
        "token-limit-variable",
        "The token limit comes from a variable",
        "Responses answers 400 for max_output_tokens below 16; chat has no such bound.",
        source="OpenAPI",
        watch="Answers 400 that complain about max_output_tokens.",
    ),
    NoteRow(
        "empty-text",
        "An absent text is empty",
        '"" comes where chat gave None; nothing in sight tells them apart.',
        watch="Empty texts where None was stored or shown.",
    ),
    NoteRow(
        "joined-text",
        "Several message items are one text",
        "output_text joins all message items of the answer; newest models may send commentary and a final answer, "
        "which matters to json.loads.",
        source="docs: OpenAI",
        watch="Texts that hold more than one message, above all where they are parsed as JSON.",
    ),
    NoteRow(
        "phase",
        "The phase of an answer isn't sent back",
        "Only role and text of an assistant turn go back; newest models would like their phase with it.",
        source="docs: OpenAI",
        watch="Whether answers late in long conversations change in style.",
    ),
    NoteRow(
        "printed-response",
        "A whole answer is printed",
        "A printed or logged Response looks different.",
        watch="Log lines and the parsers that read them.",
    ),
    NoteRow(
        "error-texts",
        "Errors are worded differently",
        "The texts of API errors differ; they are only shown here.",
        watch="Alerts and dashboards that match the text of an error.",
    ),
    NoteRow(
        "stream-pieces",
        "Counts and times start at the first text",
        "What was done for each chunk is done for each piece of text: the first, empty chunk and the last are not "
        "counted.",
        watch="Counters and first-token times: they begin with the first text.",
    ),
    NoteRow(
        "final-response-class",
        "A cut stream raises another class",
        "get_final_response raises RuntimeError where get_final_completion raised LengthFinishReasonError or the like.",
        source="run",
        watch="Errors of the new class where a stream was cut.",
    ),
    NoteRow(
        "usage-alive",
        "Usage reads come alive",
        "chunk.usage was always None without include_usage; the last event of a Responses stream has it.",
        watch="Code that ran only with usage, and runs now.",
    ),
    NoteRow(
        "model-shutdown",
        "The model is past or near its shutdown",
        "OpenAI has announced a date for this model; choose its successor.",
        hint=True,
        source="SDK: docstring of model",
    ),
    NoteRow(
        "openai-floor",
        "The openai requirement should be raised",
        "The migrated code needs a newer openai than the requirement's lower bound allows for.",
        hint=True,
    ),
    NoteRow(
        "openai-raised",
        "The openai requirement was raised",
        "It asks for the first release that has what the migrated code uses; install it before that code runs.",
        hint=True,
    ),
    NoteRow(
        "lock-outdated",
        "A lock file still names the old openai",
        "Lock files are never edited: refresh it with the command that the note names.",
        hint=True,
    ),
    NoteRow(
        "code-in-string",
        "Code in a string or comment was left alone",
        "A string or comment holds a chat call; texts are never rewritten.",
        hint=True,
    ),
    NoteRow(
        "calls-unanswered",
        "A history may hold a call without its output",
        'chat tolerated some, Responses answers 400 "No tool output found for function call".',
        hint=True,
        source="public issues",
    ),
    NoteRow(
        "redirect-mentioned",
        "The project mentions a variable that redirects the SDK",
        "OPENAI_BASE_URL or OPENAI_API_BASE is named without a value: make sure that it names a host with /responses.",
        hint=True,
        source="public call sites",
    ),
    NoteRow(
        "stale-ignore",
        "A type: ignore may have gone stale",
        "A comment silences a type error on a line that was rewritten; check whether it is still needed.",
        hint=True,
    ),
)
