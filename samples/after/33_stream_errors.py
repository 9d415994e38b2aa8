import openai
from openai import OpenAI

client = OpenAI(max_retries=0)


def stream_answer(question):
    try:
        stream = client.responses.create(
            model="gpt-4o-mini", input=[{"role": "user", "content": question}], stream=True
        )
        for event in stream:
            if event.type == "response.output_text.delta":
                text = event.delta
                yield text
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
    except openai.APIConnectionError:
        yield "(the connection was lost)"
    except openai.APIError as error:
        yield f"(failed: {error.message})"


print("".join(stream_answer("Why do cats purr?")))
