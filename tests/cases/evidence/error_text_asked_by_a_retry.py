from openai import OpenAI
from tenacity import retry, retry_if_exception

client = OpenAI()


@retry(retry=retry_if_exception(lambda error: "try again" in str(error)))  # manual: error-text
def answer(q):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": q}]).choices[0].message.content
