import openai
from openai import OpenAI

client = OpenAI()


def complete(prompt, stream=False, max_tokens=100):
    response = client.responses.create(
        model="gpt-4o",
        input=[{"role": "user", "content": prompt}],
        max_output_tokens=max_tokens,
        stream=stream,
    )
    if stream:
        result = ""
        for event in response:
            if event.type == "response.output_text.delta":
                result += event.delta
                print(event.delta, end="", flush=True)
            elif event.type == "error":
                raise openai.APIError(
                    event.message,
                    request=response.response.request,
                    body=event.to_dict(),
                )
            elif event.type == "response.failed" and event.response.error:
                raise openai.APIError(
                    event.response.error.message,
                    request=response.response.request,
                    body=event.response.error.to_dict(),
                )
        print()
        return result
    return response.output_text


print(complete("a"))
print(complete("b", stream=True))
