import openai
from openai import OpenAI

client = OpenAI()


def tell(prompt: str, limit: int) -> None:
    stream = client.responses.create(
        model="gpt-4o-mini",
        input=[{"role": "user", "content": prompt}],
        max_output_tokens=limit,
        stream=True,
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            print(event.delta, end="")
        elif event.type == "response.completed" or event.type == "response.incomplete":
            if (
                event.response.incomplete_details is not None
                and event.response.incomplete_details.reason == "max_output_tokens"
            ):
                print(" (cut off)", end="")
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
    print()


tell("Tell me a long story.", limit=40)
tell("Say hello.", limit=200)
