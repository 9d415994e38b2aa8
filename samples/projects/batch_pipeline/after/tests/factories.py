from openai.types.responses import (
    Response,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponseUsage,
)


def make_completion(text: str, prompt: int = 10, completion: int = 2) -> Response:
    return Response.construct(
        id="chatcmpl-test",
        object="response",
        created_at=1,
        model="gpt-4o-mini",
        status="completed",
        output=[
            ResponseOutputMessage.construct(
                type="message",
                role="assistant",
                content=[ResponseOutputText.construct(type="output_text", text=text)],
            )
        ],
        usage=ResponseUsage.construct(input_tokens=prompt, output_tokens=completion, total_tokens=prompt + completion),
    )
