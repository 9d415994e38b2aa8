from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
FILTER = [{"role": "user", "content": "Hi [[text one two three four]] [[filter 2]]"}]


def ask(messages):
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    return r.choices[0].message.content, r.choices[0].finish_reason


for m in (SAY, CUT, FILTER):
    answer, why = ask(m)
    if why == "content_filter":
        print("filtered")
    elif why in ("stop", "length"):
        print(answer)
# ---- after ----
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
FILTER = [{"role": "user", "content": "Hi [[text one two three four]] [[filter 2]]"}]


def ask(messages):
    r = client.responses.create(model="gpt-4o", input=messages)
    return (
        r.output_text,
        (
            "content_filter"
            if r.incomplete_details is not None
            and r.incomplete_details.reason == "content_filter"
            else "length"
            if r.incomplete_details is not None
            and r.incomplete_details.reason == "max_output_tokens"
            else "stop"
        ),
    )


for m in (SAY, CUT, FILTER):
    answer, why = ask(m)
    if why == "content_filter":
        print("filtered")
    elif why in ("stop", "length"):
        print(answer)
