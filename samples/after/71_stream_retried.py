import openai
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_none

client = openai.OpenAI(max_retries=0)


@retry(
    stop=stop_after_attempt(3),
    wait=wait_none(),
    retry=retry_if_exception_type(openai.APIError),
    reraise=True,
)
def ask(prompt):
    answer = ""
    stream = client.responses.create(
        model="gpt-4o", input=[{"role": "user", "content": prompt}], stream=True
    )
    for event in stream:
        if event.type == "response.output_text.delta":
            answer += event.delta
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
    return answer


print(ask("x"))
try:
    print(ask("x [[fail-midstream]]"))
except openai.APIError as e:
    print("gave up", e.code)
