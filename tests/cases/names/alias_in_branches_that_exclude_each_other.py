import sys

from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Codes(BaseModel):
    codes: list[str]


def code(text, known=None):
    if known is None:
        completion = client.beta.chat.completions.parse(
            model="gpt-4.1",
            messages=[{"role": "user", "content": f"Find codes for: {text}"}],
            response_format=Codes,
        )
        message = completion.choices[0].message
        if message.parsed and len(message.parsed.codes) > 0:
            return set(message.parsed.codes)
        raise ValueError("No codes")
    else:
        completion = client.beta.chat.completions.parse(
            model="gpt-4.1",
            messages=[{"role": "user", "content": f"Find codes out of {known} for: {text}"}],
            response_format=Codes,
        )
        message = completion.choices[0].message
        if message.parsed and len(message.parsed.codes) > 0:
            return set(message.parsed.codes) & set(known)
        raise ValueError("No codes")


try:
    print(sorted(code("rain")), sorted(code("rain", ["wet"])))
except ValueError as error:
    print(error)
    sys.exit(1)
# ---- after ----
import sys

from openai import OpenAI
from pydantic import BaseModel

client = OpenAI()


class Codes(BaseModel):
    codes: list[str]


def code(text, known=None):
    if known is None:
        response = client.responses.parse(
            model="gpt-4.1",
            input=[{"role": "user", "content": f"Find codes for: {text}"}],
            text_format=Codes,
        )
        if response.output_parsed and len(response.output_parsed.codes) > 0:
            return set(response.output_parsed.codes)
        raise ValueError("No codes")
    else:
        response = client.responses.parse(
            model="gpt-4.1",
            input=[{"role": "user", "content": f"Find codes out of {known} for: {text}"}],
            text_format=Codes,
        )
        if response.output_parsed and len(response.output_parsed.codes) > 0:
            return set(response.output_parsed.codes) & set(known)
        raise ValueError("No codes")


try:
    print(sorted(code("rain")), sorted(code("rain", ["wet"])))
except ValueError as error:
    print(error)
    sys.exit(1)
