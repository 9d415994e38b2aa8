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
    stream = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": prompt}], stream=True
    )
    for chunk in stream:
        answer += chunk.choices[0].delta.content or ""
    return answer


print(ask("x"))
try:
    print(ask("x [[fail-midstream]]"))
except openai.APIError as e:
    print("gave up", e.code)
