import openai
from openai import OpenAI

client = OpenAI()


def stream_it(prompt):
    finish_reason = None
    parts = []
    stream = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": prompt}],
        stream=True,
        max_output_tokens=50,
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            parts.append(event.delta)
        elif event.type == "response.completed" or event.type == "response.incomplete":
            finish_reason = (
                "length"
                if event.response.incomplete_details is not None
                and event.response.incomplete_details.reason == "max_output_tokens"
                else "stop"
            )
        elif event.type == "error":
            raise openai.APIError(
                event.message, request=stream.response.request, body=event.to_dict()
            )
        elif event.type == "response.failed" and event.response.error:
            raise openai.APIError(
                event.response.error.message,
                request=stream.response.request,
                body=event.response.error.to_dict(),
            )
    if finish_reason == "length":
        parts.append("…")
    return "".join(parts)


print(stream_it("x"))
