import logging
from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


@dataclass
class Result:
    text: str
    finish_reason: str


def ask(messages):
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    choice = r.choices[0]
    return Result(text=choice.message.content, finish_reason=choice.finish_reason)


for m in (SAY, CUT):
    result = ask(m)
    if result.finish_reason == "length":
        logging.warning("cut off")
    print(result.text)
# ---- after ----
import logging
from dataclasses import dataclass

from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


@dataclass
class Result:
    text: str
    finish_reason: str


def ask(messages):
    r = client.responses.create(model="gpt-4o", input=messages)
    return Result(
        text=r.output_text,
        finish_reason=(
            "length"
            if r.incomplete_details is not None
            and r.incomplete_details.reason == "max_output_tokens"
            else "stop"
        ),
    )


for m in (SAY, CUT):
    result = ask(m)
    if result.finish_reason == "length":
        logging.warning("cut off")
    print(result.text)
