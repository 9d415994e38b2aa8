from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
WANT = ["stop", "length"]
r = client.chat.completions.create(model="gpt-4o", messages=SAY)
for want in WANT:
    print(r.choices[0].finish_reason == want)
# ---- after ----
from openai import OpenAI

client = OpenAI()
SAY = [{"role": "user", "content": "Hi [[text one two three four]]"}]
WANT = ["stop", "length"]
r = client.responses.create(model="gpt-4o", input=SAY)
for want in WANT:
    print(
        (
            "length"
            if r.incomplete_details is not None
            and r.incomplete_details.reason == "max_output_tokens"
            else "stop"
            if r.status == "completed"
            else "content_filter"
        ) == want
    )
