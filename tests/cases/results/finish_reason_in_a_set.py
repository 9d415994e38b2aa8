from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
KNOWN = {"stop", "length"}
r = client.chat.completions.create(model="gpt-4o", messages=CUT)
reason = r.choices[0].finish_reason
print(reason in KNOWN, reason not in ["stop"])
# ---- after ----
from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
KNOWN = {"stop", "length"}
r = client.responses.create(model="gpt-4o", input=CUT)
print(
    (
        r.incomplete_details is not None and r.incomplete_details.reason == "max_output_tokens"
    ) or r.status == "completed",
    r.status != "completed",
)
