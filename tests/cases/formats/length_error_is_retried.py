from openai import LengthFinishReasonError, OpenAI
from pydantic import BaseModel
from tenacity import retry, retry_if_exception_type, stop_after_attempt


class Answer(BaseModel):
    text: str


client = OpenAI()


@retry(retry=retry_if_exception_type(LengthFinishReasonError), stop=stop_after_attempt(2))  # manual: length-error-handler
def ask(question):
    r = client.chat.completions.parse(
        model="gpt-4o", messages=[{"role": "user", "content": question}], response_format=Answer
    )
    return r.choices[0].message.parsed


def plain(question):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": question}])


print(ask("Hi"), plain("Hi").choices[0].message.content)
# ---- after ----
from openai import LengthFinishReasonError, OpenAI
from pydantic import BaseModel
from tenacity import retry, retry_if_exception_type, stop_after_attempt


class Answer(BaseModel):
    text: str


client = OpenAI()


@retry(retry=retry_if_exception_type(LengthFinishReasonError), stop=stop_after_attempt(2))  # manual: length-error-handler
def ask(question):
    r = client.chat.completions.parse(
        model="gpt-4o", messages=[{"role": "user", "content": question}], response_format=Answer
    )
    return r.choices[0].message.parsed


def plain(question):
    return client.responses.create(model="gpt-4o", input=[{"role": "user", "content": question}])


print(ask("Hi"), plain("Hi").output_text)
