from openai.types.responses import (
    Response,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseTextDeltaEvent,
)


def completion(text):
    return Response.construct(
        id="chatcmpl-1",
        object="response",
        created_at=0,
        model="gpt-4o-mini",
        status="completed",
        output=[
            ResponseOutputMessage.construct(
                type="message",
                role="assistant",
                content=[ResponseOutputText.construct(type="output_text", text=text)],
            )
        ],
    )


def chunk(text):
    return ResponseTextDeltaEvent.construct(
        type="response.output_text.delta",
        delta=text,
    )
