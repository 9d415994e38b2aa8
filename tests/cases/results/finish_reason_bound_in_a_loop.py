from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
text = ""
messages = list(CUT)
for attempt in range(3):
    response = client.chat.completions.create(model="gpt-4o", messages=messages)
    text += response.choices[0].message.content
    reason = response.choices[0].finish_reason
    if reason != "length":
        break
    messages = messages + [{"role": "assistant", "content": text}, {"role": "user", "content": "Go on [[text more]]"}]
print(text, reason == "stop")
# ---- after ----
from openai import OpenAI

client = OpenAI()
CUT = [{"role": "user", "content": "Hi [[text one two three four]] [[length 2]]"}]
text = ""
messages = list(CUT)
for attempt in range(3):
    response = client.responses.create(model="gpt-4o", input=messages)
    text += response.output_text
    reason = (
        "length"
        if response.incomplete_details is not None
        and response.incomplete_details.reason == "max_output_tokens"
        else "stop"
        if response.status == "completed"
        else "content_filter"
    )
    if reason != "length":
        break
    messages = messages + [{"role": "assistant", "content": text}, {"role": "user", "content": "Go on [[text more]]"}]
print(text, reason == "stop")
