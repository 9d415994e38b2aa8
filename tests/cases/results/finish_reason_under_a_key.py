from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def ask(messages):
    r = client.chat.completions.create(model="gpt-4o", messages=messages)
    return {"text": r.choices[0].message.content, "finish_reason": r.choices[0].finish_reason}


d = ask(CUT)
if d["finish_reason"] == "length":
    print("cut", d["text"])
# ---- after ----
from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]


def ask(messages):
    r = client.responses.create(model="gpt-4o", input=messages)
    return {
        "text": r.output_text,
        "finish_reason": (
            "length"
            if r.incomplete_details is not None
            and r.incomplete_details.reason == "max_output_tokens"
            else "stop"
        ),
    }


d = ask(CUT)
if d["finish_reason"] == "length":
    print("cut", d["text"])
